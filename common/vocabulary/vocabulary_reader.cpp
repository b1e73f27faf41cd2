// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/vocabulary/vocabulary_reader.hpp"

#include "common/error.hpp"
#include "common/safe_text.hpp"
#include "common/split.hpp"
#include "common/utf8.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <unordered_map>
#include <utility>

namespace lacuna {

namespace {

constexpr std::size_t most_concepts = 10'000;
constexpr std::size_t most_labels = 200'000;
constexpr std::size_t longest_id = 64;
constexpr std::size_t longest_label = 256;
constexpr std::size_t most_broader = 32; ///< above one concept
constexpr std::string_view nothing = "-";
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

std::string_view trim(std::string_view text) {
    const auto begin = text.find_first_not_of(" \r");
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(" \r") - begin + 1);
}

bool is_lower(char c) { return c >= 'a' && c <= 'z'; }

bool is_language(std::string_view name) {
    return (name.size() == 2 || name.size() == 3) &&
           std::all_of(name.begin(), name.end(), is_lower);
}

bool is_id(std::string_view text) {
    return !text.empty() && text.size() <= longest_id && text.front() != '-' &&
           std::all_of(text.begin(), text.end(),
                       [](char c) { return is_lower(c) || is_digit(c) || c == '-'; });
}

class ConceptReader {
  public:
    explicit ConceptReader(const std::string& name) : name_(&name) {}

    std::vector<Concept> read(std::string_view text) {
        if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
        for (const auto line : split(text, '\n')) {
            ++line_;
            if (!is_valid_utf8(line)) fail("not UTF-8");
            if (line.find('\0') != std::string_view::npos) fail("a NUL");
            read_line(line);
        }
        if (concepts_.empty()) fail("no concepts");
        connect();
        return std::move(concepts_);
    }

  private:
    /// What a row says of other concepts, by their ids.
    struct Links {
        std::size_t line;
        std::string_view broader;
        std::string_view related;
    };

    [[noreturn]] void fail(const std::string& problem, std::string hint = {}) const {
        throw Error(ErrorKind::usage, fmt::format("{}, line {}: {}", *name_, line_, problem),
                    std::move(hint));
    }

    void read_line(std::string_view line) {
        if (trim(line).empty()) return;
        if (columns_.empty()) return read_columns(line);
        if (line.starts_with('#')) return;
        if (concepts_.size() == most_concepts)
            fail(fmt::format("more than {} concepts", most_concepts));
        read_row(split(line, '\t'));
    }

    void read_columns(std::string_view line) {
        if (line.starts_with('#')) line.remove_prefix(1);
        for (const auto column : split(line, '\t')) columns_.emplace_back(trim(column));
        const bool has_names =
            columns_.size() > 2 && columns_[0] == "id" && columns_[1] == "broader";
        if (!has_names)
            fail(
                "this is not the head of a vocabulary",
                "its columns, separated by tabs: id, broader, and a language's code for each more");
        for (auto column = columns_.begin() + 2; column != columns_.end(); ++column)
            if (!is_language(*column) && *column != "related" && *column != "source")
                fail(
                    fmt::format("the column {} is no code of a language", printable_path(*column)));
    }

    void read_row(const std::vector<std::string_view>& cells) {
        if (cells.size() > columns_.size()) fail("more cells than the head of the table has");
        Concept made;
        Links links{line_, {}, {}};
        for (std::size_t i = 0; i < cells.size(); ++i) {
            const auto cell = trim(cells[i]);
            if (i == 0)
                made.id = cell;
            else if (cell.empty() || cell == nothing)
                continue;
            else if (columns_[i] == "broader")
                links.broader = cell;
            else if (columns_[i] == "related")
                links.related = cell;
            else if (columns_[i] == "source")
                made.source = cell;
            else
                add_labels(made, columns_[i], cell);
        }
        add(std::move(made), links);
    }

    void add(Concept made, const Links& links) {
        if (!is_id(made.id))
            fail(fmt::format("{} is no id", printable_path(made.id)),
                 "small letters, digits and hyphens, at most 64");
        if (!numbers_.emplace(made.id, concepts_.size()).second)
            fail(fmt::format("the id {} stands twice", made.id));
        concepts_.push_back(std::move(made));
        links_.push_back(links);
    }

    void add_labels(Concept& made, const std::string& language, std::string_view cell) {
        for (auto text : split(cell, '|')) {
            text = trim(text);
            Label label{{}, language, LabelUse::topic};
            if (text.ends_with('!')) {
                label.use = LabelUse::equivalent;
                text.remove_suffix(1);
            } else if (text.starts_with('-')) {
                label.use = LabelUse::other;
                text.remove_prefix(1);
            }
            if (text.empty()) continue;
            if (text.size() > longest_label)
                fail(fmt::format("a label of more than {} bytes", longest_label));
            if (++labels_ > most_labels) fail(fmt::format("more than {} labels", most_labels));
            label.text = text;
            made.labels.push_back(std::move(label));
        }
    }

    [[nodiscard]] std::size_t number_of(std::string_view id) const {
        const auto found = numbers_.find(std::string(id));
        if (found == numbers_.end())
            fail(fmt::format("there is no concept {}", printable_path(std::string(id))));
        return found->second;
    }

    void connect() {
        for (std::size_t i = 0; i < concepts_.size(); ++i) {
            line_ = links_[i].line;
            if (!links_[i].broader.empty()) concepts_[i].broader = number_of(links_[i].broader);
            if (links_[i].related.empty()) continue;
            for (const auto id : split(links_[i].related, '|'))
                concepts_[i].related.push_back(number_of(trim(id)));
        }
        for (std::size_t i = 0; i < concepts_.size(); ++i) {
            line_ = links_[i].line;
            require_end(i);
        }
    }

    void require_end(std::size_t number) const {
        auto at = concepts_[number].broader;
        for (std::size_t steps = 0; at; at = concepts_[*at].broader)
            if (++steps > most_broader)
                fail(fmt::format("the broader concepts of {} go round in a circle, or are more "
                                 "than {}",
                                 concepts_[number].id, most_broader));
    }

    const std::string* name_;
    std::size_t line_ = 0;
    std::size_t labels_ = 0;
    std::vector<std::string> columns_;
    std::vector<Concept> concepts_;
    std::vector<Links> links_; ///< of each concept
    std::unordered_map<std::string, std::size_t> numbers_;
};

} // namespace

std::vector<Concept> read_concepts(std::string_view text, const std::string& name) {
    return ConceptReader(name).read(text);
}

} // namespace lacuna
