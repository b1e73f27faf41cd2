// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/snippet/snippet.hpp"

#include "common/safe_text.hpp"
#include "common/utf8.hpp"
#include "searcher/snippet/boundaries.hpp"
#include "searcher/snippet/finder.hpp"
#include "searcher/snippet/passages.hpp"
#include "searcher/snippet/picker.hpp"

#include <algorithm>
#include <utility>

namespace lacuna::searcher {

namespace {

constexpr int least_columns = 20;
constexpr int most_columns = 100'000;
/// A long text is read in pieces, so that the search for passages can stop early, and no further
/// than anybody would wait for.
constexpr std::size_t block_bytes = std::size_t{16} << 10U;
constexpr std::size_t most_bytes = std::size_t{4} << 20U;
constexpr std::size_t most_lines = 10'000;

/// Where a piece of about `block_bytes` that begins at `from` ends: with a paragraph if it can.
std::size_t block_end(std::string_view text, std::size_t from) {
    if (text.size() - from <= block_bytes) return text.size();
    const std::string_view block = text.substr(from, block_bytes);
    for (const char end : {'\n', ' '}) {
        const std::size_t at = block.rfind(end);
        if (at != std::string_view::npos) return from + at + 1;
    }
    return character_start(text, from + block_bytes);
}

std::string in_one_line(std::string_view text) {
    std::string line;
    for (const char byte : text) {
        const bool is_blank = byte == '\n' || byte == '\t' || byte == '\r' || byte == ' ';
        if (!is_blank)
            line += byte;
        else if (line.empty() || line.back() != ' ')
            line += ' ';
    }
    return line;
}

/// What stands before byte `at`, at most `columns` wide, beginning with a word.
std::string context_before(std::string_view text, std::size_t at, int columns) {
    const std::size_t reach = static_cast<std::size_t>(columns) * 4;
    const std::size_t from = character_start(text, at > reach ? at - reach : 0);
    const std::string line = in_one_line(text.substr(from, at - from));
    int width = display_width(line);
    std::size_t begin = 0;
    while (begin < line.size()) {
        if (width <= columns && break_before(line, begin) >= Break::word) break;
        const std::size_t size = code_point_at(line, begin).size;
        width -= display_width(std::string_view(line).substr(begin, size));
        begin += size;
    }
    return line.substr(begin);
}

std::string context_after(std::string_view text, std::size_t at, int columns) {
    const std::size_t reach = static_cast<std::size_t>(columns) * 4;
    const std::size_t to = character_start(text, std::min(text.size(), at + reach));
    std::string line = in_one_line(text.substr(at, to - at));
    if (to == text.size() && display_width(line) <= columns) return line;
    std::size_t end = 0;
    std::size_t character = 0;
    int width = 0;
    for (std::size_t i = 0; i < line.size();) {
        const Break kind = break_before(line, i);
        if (i > 0 && kind >= Break::word) end = i;
        if (kind != Break::none) character = i;
        const std::size_t size = code_point_at(line, i).size;
        width += display_width(std::string_view(line).substr(i, size));
        if (width > columns) break;
        i += size;
    }
    line.resize(end != 0 ? end : character);
    return line;
}

/// `text` itself if it is valid UTF-8, else a repaired copy kept in `copy`.
std::string_view valid_view(std::string_view text, std::string& copy) {
    if (is_valid_utf8(text)) return text;
    copy = valid_utf8(text);
    return copy;
}

} // namespace

class Snippets::State {
  public:
    explicit State(Wanted wanted)
        : wanted_(std::move(wanted)), finder_(wanted_), picker_(wanted_) {}

    MarkedText mark(std::string_view text) {
        MarkedText marked{std::string(valid_view(text, copy_)), {}};
        finder_.find(marked.text, 0);
        marked.marks.assign(finder_.marks().begin(), finder_.marks().end());
        return marked;
    }

    MarkedText snippet(std::string_view body, std::size_t passages, int columns) {
        if (passages == 0) return {};
        columns = std::clamp(columns, least_columns, most_columns);
        passages = std::min(passages, static_cast<std::size_t>(columns / least_columns));
        body = valid_view(body.substr(0, most_bytes), copy_);
        scan(body, passages);
        if (matches_.empty()) return opening(body, columns);
        const Findings found{body, matches_, marks_, sentences_};
        const auto picked = picker_.pick(found, passages, columns);
        return join_passages(found, picked);
    }

    std::vector<ConcordanceLine> concordance(std::string_view body, int columns) {
        columns = std::clamp(columns, 1, most_columns);
        body = valid_view(body, copy_);
        finder_.find(body, 0);
        std::vector<ConcordanceLine> lines;
        for (const Mark& mark : finder_.marks()) {
            if (lines.size() == most_lines) break;
            ConcordanceLine& line = lines.emplace_back();
            line.left = context_before(body, mark.begin, columns);
            line.match = in_one_line(body.substr(mark.begin, mark.end - mark.begin));
            line.right = context_after(body, mark.end, columns);
        }
        return lines;
    }

  private:
    void scan(std::string_view body, std::size_t passages) {
        matches_.clear();
        marks_.clear();
        sentences_.clear();
        if (!finder_.can_match()) return;
        std::size_t complete = 0;
        for (std::size_t from = 0; from < body.size() && complete < passages;) {
            const std::size_t end = block_end(body, from);
            complete += scan_block(body.substr(from, end - from), from);
            from = end;
        }
    }

    /// Returns how many sentences of the block have all words.
    std::size_t scan_block(std::string_view block, std::size_t from) {
        const auto offset = static_cast<std::uint32_t>(from);
        finder_.find(block, offset);
        const auto found = finder_.matches();
        if (found.empty()) {
            sentences_.push_back(offset);
            return 0;
        }
        matches_.insert(matches_.end(), found.begin(), found.end());
        marks_.insert(marks_.end(), finder_.marks().begin(), finder_.marks().end());
        const std::size_t first = sentences_.size();
        find_sentences(block, offset, sentences_);
        return count_complete(found, std::span(sentences_).subspan(first));
    }

    [[nodiscard]] std::size_t count_complete(std::span<const Sighting> found,
                                             std::span<const std::uint32_t> sentences) const {
        std::size_t complete = 0;
        std::size_t first = 0;
        for (std::size_t i = 1; i <= sentences.size(); ++i) {
            std::size_t last = first;
            while (last < found.size() &&
                   (i == sentences.size() || found[last].begin < sentences[i]))
                ++last;
            if (last > first && picker_.is_complete(found.subspan(first, last - first))) ++complete;
            first = last;
        }
        return complete;
    }

    MarkedText opening(std::string_view body, int columns) {
        const std::size_t reach = static_cast<std::size_t>(columns) * 16;
        const auto head = body.substr(0, character_start(body, std::min(reach, body.size())));
        sentences_.clear();
        find_sentences(head, 0, sentences_);
        if (sentences_.empty()) return {};
        const Findings found{head, {}, {}, sentences_};
        Passage passage = fill_passage(found, sentences_.front(), sentences_.front(), columns);
        if (passage.end == head.size() && head.size() < body.size()) passage.cut_end = true;
        return join_passages(found, std::span(&passage, 1));
    }

    Wanted wanted_;
    MatchFinder finder_;
    PassagePicker picker_;
    std::vector<Sighting> matches_;
    std::vector<Mark> marks_;
    std::vector<std::uint32_t> sentences_;
    std::string copy_;
};

Snippets::Snippets(Wanted wanted) : state_(std::make_unique<State>(std::move(wanted))) {}

Snippets::~Snippets() = default;

MarkedText Snippets::mark(std::string_view text) { return state_->mark(text); }

MarkedText Snippets::snippet(std::string_view body, std::size_t passages, int columns) {
    return state_->snippet(body, passages, columns);
}

std::vector<ConcordanceLine> Snippets::concordance(std::string_view body, int columns) {
    return state_->concordance(body, columns);
}

} // namespace lacuna::searcher
