// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/markdown/text.hpp"

#include "common/utf8.hpp"
#include "corpus/language/words.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace lacuna::corpus {

namespace {

constexpr std::size_t deepest_heading = 6;

bool consists_of(std::string_view line, char mark, std::size_t least) {
    return line.size() >= least && line.find_first_not_of(mark) == std::string_view::npos;
}

/// `---`, `* * *`, `___`
bool is_rule(std::string_view line) {
    std::string marks(line);
    std::erase(marks, ' ');
    return consists_of(marks, '-', 3) || consists_of(marks, '*', 3) || consists_of(marks, '_', 3);
}

bool is_fence(std::string_view line) { return line.starts_with("```") || line.starts_with("~~~"); }

/// `[name]: address` or `[name]: address "title"`; any other words behind the colon are text.
bool is_link_definition(std::string_view line) {
    const auto end = line.find("]:");
    if (!line.starts_with('[') || line.starts_with("[^") || end == std::string_view::npos)
        return false;
    const auto behind = trim_ascii(line.substr(end + 2));
    const auto address = behind.substr(0, behind.find(' '));
    const auto rest = trim_ascii(behind.substr(address.size()));
    const bool is_address = address.starts_with('<') || address.starts_with('#') ||
                            address.find_first_of("/.@") < address.size() - 1;
    return is_address &&
           (rest.empty() || std::string_view("\"'(").find(rest.front()) != std::string_view::npos);
}

/// The number of marks of a heading, or 0.
std::size_t heading_level(std::string_view line) {
    const auto level = std::min(line.find_first_not_of('#'), line.size());
    if (level == 0 || level > deepest_heading) return 0;
    return level == line.size() || line[level] == ' ' ? level : 0;
}

std::string_view without_heading_marks(std::string_view line) {
    line = trim_ascii(line.substr(std::min(line.find_first_not_of('#'), line.size())));
    const auto end = line.find_last_not_of('#');
    if (end == std::string_view::npos) return {};
    return end + 1 < line.size() && line[end] == ' ' ? trim_ascii(line.substr(0, end)) : line;
}

std::string_view without_quote_marks(std::string_view line) {
    while (line.starts_with('>')) line = trim_ascii(line.substr(1));
    return line;
}

/// `- `, `* ` or `+ ` at the front of a line.
bool is_bullet(std::string_view line) {
    return line.size() > 1 && std::string_view("-*+").find(line[0]) != std::string_view::npos &&
           line[1] == ' ';
}

/// `12. ` or `12) ` at the front of a line, which also begins dates and sentences.
bool is_numbered(std::string_view line) {
    const auto digits = std::min(line.find_first_not_of("0123456789"), line.size());
    return digits > 0 && digits < 4 && digits + 1 < line.size() &&
           (line[digits] == '.' || line[digits] == ')') && line[digits + 1] == ' ';
}

/// A picture is described by words, not by one.
bool is_caption(std::string_view text) {
    constexpr std::size_t fewest_words = 3;
    return count_words(text) >= fewest_words;
}

/// Whether a character of Chinese or Japanese, or a full-width one, begins with this byte.
bool is_wide_lead(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte >= 0xE3 && byte <= 0xE9) || byte == 0xEF;
}

bool ends_wide(std::string_view text) {
    return text.size() >= 3 && is_wide_lead(text[text.size() - 3]);
}

class MarkdownBlocks {
  public:
    MarkdownText read(std::string_view markdown) {
        while (!markdown.empty()) {
            const auto end = std::min(markdown.find('\n'), markdown.size());
            take(markdown.substr(0, end));
            markdown.remove_prefix(std::min(end + 1, markdown.size()));
        }
        end_paragraph();
        return std::move(result_);
    }

  private:
    void take(std::string_view written) {
        if (is_fence(trim_ascii(written))) {
            end_paragraph();
            is_code_ = !is_code_;
            return;
        }
        if (is_code_) return add_paragraph(trim_ascii(written));
        const auto line = without_quote_marks(trim_ascii(written));
        if (line.empty()) return end_paragraph();
        const bool is_underline = consists_of(line, '=', 2) || consists_of(line, '-', 2);
        if (is_underline && !paragraph_.empty()) return end_heading(line[0] == '=' ? 1 : 2);
        if (is_rule(line)) return end_paragraph();
        if (is_link_definition(line) && paragraph_.empty()) return hide(line);
        take_text(line);
    }

    void take_text(std::string_view line) {
        if (const auto level = heading_level(line)) {
            end_paragraph();
            paragraph_ = without_heading_marks(line);
            return end_heading(level);
        }
        const bool begins_item = is_bullet(line) || begins_numbered(line);
        if (begins_item) end_paragraph();
        is_item_ = begins_item || (is_item_ && !paragraph_.empty());
        if (is_bullet(line)) line = trim_ascii(line.substr(1));
        const bool is_joined_wide = ends_wide(paragraph_) && !line.empty() && is_wide_lead(line[0]);
        if (!paragraph_.empty() && !is_joined_wide) paragraph_ += ' ';
        paragraph_ += line;
    }

    /// In the middle of a paragraph only the first number begins a list: "12. May" does not.
    [[nodiscard]] bool begins_numbered(std::string_view line) const {
        return is_numbered(line) &&
               (paragraph_.empty() || is_item_ || (line[0] == '1' && !is_digit(line[1])));
    }

    void hide(std::string_view text) { result_.hidden.emplace_back(text); }

    std::string shown(std::string_view paragraph) {
        auto without = unmarked(paragraph);
        for (auto& picture : without.pictures)
            (is_caption(picture) ? result_.captions : result_.hidden).push_back(std::move(picture));
        return std::string(trim_ascii(without.text));
    }

    void end_heading(std::size_t level) {
        const bool is_title = level == 1 && result_.text.empty() && result_.title.empty();
        if (!is_title) return end_paragraph();
        result_.title = shown(paragraph_);
        paragraph_.clear();
    }

    void end_paragraph() {
        if (!paragraph_.empty()) add_paragraph(shown(paragraph_));
        paragraph_.clear();
    }

    void add_paragraph(std::string_view text) {
        if (text.empty()) return;
        if (!result_.text.empty()) result_.text += "\n\n";
        result_.text += text;
    }

    MarkdownText result_;
    std::string paragraph_;
    bool is_code_ = false;
    bool is_item_ = false; ///< the paragraph is an entry of a list
};

/// An element or comment of HTML whose content nobody sees.
struct HiddenPart {
    std::string_view begin;
    std::string_view end;
    bool is_missing = false; ///< no end follows any more
};

/// Takes scripts, styles and comments out of a page, but not out of its code.
class HiddenParts {
  public:
    HiddenParts(std::string_view page, std::vector<std::string>& hidden)
        : page_(page), lower_(lower_ascii(page)), hidden_(&hidden) {}

    std::string taken_out() {
        std::string kept;
        while (at_ < page_.size()) {
            const auto line_end = std::min(page_.find('\n', at_), page_.size() - 1) + 1;
            const auto line = trim_ascii(page_.substr(at_, line_end - at_));
            if (is_fence(line)) is_code_ = !is_code_;
            take_line(line_end, kept);
        }
        return kept;
    }

  private:
    void take_line(std::size_t line_end, std::string& kept) {
        while (at_ < line_end) {
            const auto mark = is_code_ ? line_end : std::min(page_.find('<', at_), line_end);
            kept += page_.substr(at_, mark - at_);
            at_ = mark;
            if (mark == line_end) return;
            const auto end = hidden_end(mark);
            if (end == mark) {
                kept += page_[at_++];
                continue;
            }
            hidden_->emplace_back(page_.substr(mark, end - mark));
            at_ = end;
            line_end = std::max(line_end, std::min(page_.find('\n', at_), page_.size()));
        }
    }

    /// Behind the hidden part that begins at `at`, or `at`.
    std::size_t hidden_end(std::size_t at) {
        const auto rest = std::string_view(lower_).substr(at);
        for (HiddenPart& part : parts_) {
            if (part.is_missing || !rest.starts_with(part.begin)) continue;
            const auto end = lower_.find(part.end, at + part.begin.size());
            if (end != std::string::npos) return end + part.end.size();
            part.is_missing = true;
        }
        return at;
    }

    std::string_view page_;
    std::string lower_;
    std::vector<std::string>* hidden_;
    std::array<HiddenPart, 3> parts_{HiddenPart{"<!--", "-->"}, HiddenPart{"<script", "</script>"},
                                     HiddenPart{"<style", "</style>"}};
    std::size_t at_ = 0;
    bool is_code_ = false;
};

} // namespace

MarkdownText read_markdown_text(std::string_view markdown) {
    std::vector<std::string> hidden;
    const auto visible = HiddenParts(markdown, hidden).taken_out();
    auto text = MarkdownBlocks().read(visible);
    text.hidden.insert(text.hidden.begin(), hidden.begin(), hidden.end());
    return text;
}

} // namespace lacuna::corpus
