// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/plain/page_lines.hpp"

#include "common/utf8.hpp"
#include "corpus/language/furniture.hpp"
#include "corpus/language/interface_phrases.hpp"
#include "corpus/language/sentences.hpp"
#include "corpus/language/words.hpp"

#include <algorithm>
#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>

namespace lacuna::corpus {

namespace {

constexpr std::size_t page_signs = 3; ///< that a text was copied from a page, with a line's own
constexpr std::size_t most_row_signs = 2;
constexpr std::size_t least_at_edge = 2; ///< below a poem or a list, which have no sentences
constexpr std::size_t least_links = 2;   ///< below their heading
constexpr std::size_t most_links = 12;

/// What stands in front of the writer's name above a note on them.
constexpr std::string_view about_words =
    "about|sobre|acerca de|uber|a propos de|over|om|informazioni su|tentang|o autorze|об авторе";

class InterfaceRemover {
  public:
    InterfaceRemover(const PageLines& lines, const StorySpan& story, std::vector<LineRole> roles)
        : lines_(lines), story_(story), roles_(std::move(roles)) {
        clear_edge();
        if (!story_.has_paragraphs) return;
        clear_last_links();
        const bool is_copied = count_signs() >= page_signs;
        const auto writers = names_of_writers();
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            if (roles_[i] != LineRole::body) continue;
            const bool is_page = is_interface(i) && (is_copied || has_neighbour(i));
            if (is_page || is_about_writer(i, writers)) take(i);
        }
    }

    [[nodiscard]] std::vector<LineRole> roles() && { return std::move(roles_); }

  private:
    [[nodiscard]] bool is_interface(std::size_t at) const { return lines_[at].interface_signs > 0; }

    void take(std::size_t at) { roles_[at] = LineRole::page; }

    /// Different phrases, buttons in a row, and that pictures are credited: prose has none of them.
    [[nodiscard]] std::size_t count_signs() const {
        std::map<std::string, std::size_t> phrases;
        std::size_t row = 0;
        std::size_t longest_row = 0;
        bool has_picture = false;
        for (const PageLine& line : lines_) {
            row = line.kind == LineKind::furniture ? row + 1 : 0;
            longest_row = std::max(longest_row, row);
            if (line.interface_signs > 0) phrases[phrase_letters(line.text)] = line.interface_signs;
            has_picture = has_picture || (line.kind == LineKind::picture && line.is_sure);
        }
        std::size_t signs = has_picture ? 1 : 0;
        for (const auto& [phrase, count] : phrases) signs += count;
        return longest_row < 2 ? signs : signs + std::min(longest_row, most_row_signs);
    }

    /// Lines with nothing of the text behind them.
    void clear_edge() {
        std::size_t first = lines_.size();
        std::size_t phrases = 0;
        std::size_t buttons = 0;
        for (; first > story_.end; --first) {
            const PageLine& line = lines_[first - 1];
            const bool is_button = line.kind == LineKind::furniture;
            if (roles_[first - 1] == LineRole::body && !is_button) break;
            if (line.interface_signs > 0) ++phrases;
            if (is_button) ++buttons;
        }
        if (phrases == 0 || (!story_.has_paragraphs && phrases < least_at_edge)) return;
        for (std::size_t i = first; i < lines_.size(); ++i) {
            if (roles_[i] != LineRole::body) continue;
            if (is_interface(i) || (lines_[i].kind == LineKind::furniture && buttons > 1)) take(i);
        }
    }

    /// The heading of other articles and their headlines in one block, which ends the text:
    /// headlines do not end as sentences do.
    void clear_last_links() {
        std::size_t heading = lines_.size();
        for (std::size_t i = lines_.size(); i-- > story_.begin;) {
            if (is_related_heading(lines_[i].text)) {
                heading = i;
                break;
            }
            const bool is_link = !ends_sentence(lines_[i].text) && !lines_[i].after_gap;
            if (roles_[i] == LineRole::body && !is_link) return;
        }
        const auto links = lines_.size() - std::min(heading + 1, lines_.size());
        if (links < least_links || links > most_links) return;
        for (auto i = heading; i < lines_.size(); ++i)
            if (roles_[i] == LineRole::body) take(i);
    }

    [[nodiscard]] bool has_neighbour(std::size_t at) const {
        return (at > 0 && is_interface(at - 1)) || (at + 1 < lines_.size() && is_interface(at + 1));
    }

    [[nodiscard]] std::set<std::string> names_of_writers() const {
        std::set<std::string> names;
        for (std::size_t i = 0; i < lines_.size(); ++i)
            if (roles_[i] == LineRole::fact)
                for (const auto& name : lines_[i].bylines) names.insert(fold(name));
        return names;
    }

    /// "About Ann Lee", who wrote it.
    [[nodiscard]] bool is_about_writer(std::size_t at, const std::set<std::string>& writers) const {
        if (lines_[at].kind != LineKind::phrase || writers.empty()) return false;
        const auto folded = fold(trim_marks(lines_[at].text, ":"));
        return std::any_of(writers.begin(), writers.end(), [&](const std::string& name) {
            if (!folded.ends_with(' ' + name)) return false;
            return is_in_list(about_words, folded.substr(0, folded.size() - name.size() - 1));
        });
    }

    const PageLines& lines_;
    StorySpan story_;
    std::vector<LineRole> roles_;
};

} // namespace

std::vector<LineRole> without_interface(const PageLines& lines, const StorySpan& story,
                                        std::vector<LineRole> roles) {
    return InterfaceRemover(lines, story, std::move(roles)).roles();
}

} // namespace lacuna::corpus
