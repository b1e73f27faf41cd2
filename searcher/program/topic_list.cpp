// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/program/topic_list.hpp"

#include "common/safe_text.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <utility>
#include <vector>

namespace lacuna::searcher {

namespace {

/// The labels of each language, in the order of the table.
std::vector<std::pair<std::string, std::string>> labels_by_language(const Concept& one) {
    std::vector<std::pair<std::string, std::string>> languages;
    for (const Label& label : one.labels) {
        if (label.use == LabelUse::other) continue;
        if (languages.empty() || languages.back().first != label.language)
            languages.emplace_back(label.language, std::string());
        std::string& labels = languages.back().second;
        labels.append(labels.empty() ? "" : ", ");
        labels.append(label.use == LabelUse::topic ? label.text : "(" + label.text + ")");
    }
    return languages;
}

std::string broader_of(const Vocabulary& vocabulary, const Concept& one) {
    if (!one.broader) return {};
    return fmt::format("  part of {}", vocabulary.concepts()[*one.broader].id);
}

std::string lines_of(const Vocabulary& vocabulary, const Concept& one, std::string_view count) {
    std::string lines = fmt::format("{}{}{}\n", one.id, broader_of(vocabulary, one), count);
    for (const auto& [language, labels] : labels_by_language(one))
        lines += fmt::format("    {}  {}\n", language, labels);
    return lines;
}

std::string count_text(const Concept& one, const TopicCounts& counts) {
    const auto found = counts.find(one.id);
    const std::uint64_t count = found == counts.end() ? 0 : found->second;
    return fmt::format("  {} {}", count, count == 1 ? "article" : "articles");
}

} // namespace

std::string topic_list(const Vocabulary& vocabulary) {
    std::string text;
    for (const Concept& one : vocabulary.concepts()) text += lines_of(vocabulary, one, {});
    return terminal_safe(text, Newlines::keep);
}

std::string topic_list(const Vocabulary& vocabulary, const TopicCounts& counts) {
    std::string text;
    for (const Concept& one : vocabulary.concepts())
        text += lines_of(vocabulary, one, count_text(one, counts));
    return terminal_safe(text, Newlines::keep);
}

} // namespace lacuna::searcher
