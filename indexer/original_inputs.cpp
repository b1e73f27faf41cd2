// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/original_inputs.hpp"

#include "indexer/identity.hpp"
#include "indexer/input_record.hpp"

#include <algorithm>
#include <filesystem>
#include <optional>
#include <system_error>

namespace lacuna::indexer {

namespace {

using Original = OriginalInputs::Original;

std::optional<Original> published_original(const Xapian::Database* published,
                                           const InputPart& input) {
    if (published == nullptr) return std::nullopt;
    const std::string path = published->get_metadata(bytes_key(input.digest));
    if (path.empty() || path == normal_path(input.path)) return std::nullopt;
    const auto record = find_record(*published, path);
    if (!record || record->digest != input.digest) return std::nullopt;
    std::error_code unknown;
    const bool is_there = std::filesystem::exists(path, unknown) || unknown;
    return Original{path, !is_there};
}

} // namespace

OriginalInputs::OriginalInputs(const Xapian::Database* published,
                               const std::vector<InputPart>& inputs) {
    std::unordered_map<std::string, std::size_t> seen;
    for (std::size_t i = 0; i < inputs.size(); ++i) {
        const InputPart& input = inputs[i];
        if (input.digest.empty() || input.ids.empty() || input.path == "-") continue;
        if (auto original = published_original(published, input)) {
            originals_.emplace(i, std::move(*original));
            continue;
        }
        const auto [first, is_new] = seen.emplace(input.digest, i);
        if (!is_new) originals_.emplace(i, Original{normal_path(inputs[first->second].path)});
    }
}

const Original* OriginalInputs::find(std::size_t input) const {
    const auto found = originals_.find(input);
    return found == originals_.end() ? nullptr : &found->second;
}

std::vector<std::string> OriginalInputs::gone() const {
    std::vector<std::string> paths;
    for (const auto& [input, original] : originals_)
        if (original.is_gone) paths.push_back(original.path);
    std::sort(paths.begin(), paths.end());
    return paths;
}

} // namespace lacuna::indexer
