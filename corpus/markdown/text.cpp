// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/markdown/text.hpp"

#include "common/utf8.hpp"

#include <algorithm>
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

/// `[name]: address`
bool is_link_definition(std::string_view line) {
    const auto end = line.find("]:");
    return line.starts_with('[') && !line.starts_with("[^") && end != std::string_view::npos;
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

/// The length of `- `, `* `, `+ ` or `12. ` at the front of a line, or 0.
std::size_t list_mark(std::string_view line) {
    const bool is_bullet =
        line.size() > 1 && std::string_view("-*+").find(line[0]) != std::string_view::npos;
    if (is_bullet && line[1] == ' ') return 2;
    const auto digits = std::min(line.find_first_not_of("0123456789"), line.size());
    const bool is_number = digits > 0 && digits < 4 && digits + 1 < line.size() &&
                           (line[digits] == '.' || line[digits] == ')') && line[digits + 1] == ' ';
    return is_number ? digits + 2 : 0;
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
        if (is_link_definition(line) && paragraph_.empty()) return;
        take_text(line);
    }

    void take_text(std::string_view line) {
        if (const auto level = heading_level(line)) {
            end_paragraph();
            paragraph_ = without_heading_marks(line);
            return end_heading(level);
        }
        const auto mark = list_mark(line);
        if (mark > 0) end_paragraph();
        line.remove_prefix(mark);
        const bool is_joined_wide = ends_wide(paragraph_) && !line.empty() && is_wide_lead(line[0]);
        if (!paragraph_.empty() && !is_joined_wide) paragraph_ += ' ';
        paragraph_ += line;
    }

    void end_heading(std::size_t level) {
        const bool is_title = level == 1 && result_.text.empty() && result_.title.empty();
        if (!is_title) return end_paragraph();
        result_.title = trim_ascii(without_marks(paragraph_));
        paragraph_.clear();
    }

    void end_paragraph() {
        if (!paragraph_.empty()) add_paragraph(trim_ascii(without_marks(paragraph_)));
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
};

} // namespace

MarkdownText read_markdown_text(std::string_view markdown) {
    return MarkdownBlocks().read(markdown);
}

} // namespace lacuna::corpus
