// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/input/whole_input.hpp"

#include "common/utf8.hpp"
#include "corpus/input/charset.hpp"
#include "corpus/input/checks.hpp"
#include "corpus/input/mended_text.hpp"

#include <algorithm>
#include <utility>

namespace lacuna::corpus {

namespace {

constexpr std::uint64_t largest_input = 256U << 20U;
constexpr std::uint64_t ratio = 200;
constexpr std::uint64_t ratio_allowance = 1U << 20U;

/// How large an input of this size may be when it is decompressed.
std::uint64_t bound_of(std::uint64_t size) {
    const bool is_small = size != 0 && size < largest_input / ratio;
    return is_small ? std::min(size * ratio + ratio_allowance, largest_input) : largest_input;
}

class WholeInput final : public Cutter {
  public:
    explicit WholeInput(std::unique_ptr<ByteSource> source) : source_(std::move(source)) {}

    [[nodiscard]] std::optional<Cut> next() override {
        if (!source_) return std::nullopt;
        Piece piece;
        piece.bytes = read_all(*std::exchange(source_, nullptr));
        return piece;
    }

  private:
    std::unique_ptr<ByteSource> source_;
};

} // namespace

std::unique_ptr<Cutter> cut_nothing(std::unique_ptr<ByteSource> source, const CutContext& context) {
    return std::make_unique<WholeInput>(limited(std::move(source), bound_of(context.size)));
}

std::vector<ReadResult> make_of_text(Piece& piece, const ReadOptions& options, MakeOfText make) {
    if (is_binary(piece.bytes)) throw InputError("not text");
    auto decoded = to_utf8(std::move(piece.bytes), piece.charset);
    auto mended = mend(decoded.text);
    const std::string text = clean_lines(decoded.text);
    if (trim_ascii(text).empty()) throw InputError("empty");
    if (text.size() > limits::text) throw InputError("text longer than 16 MiB");
    auto results = make(text, options);
    for (auto* const notes : {&decoded.notes, &mended})
        for (auto& note : *notes) results.emplace_back(Note{"", std::move(note)});
    return results;
}

} // namespace lacuna::corpus
