// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/language/interface_lines.hpp"

#include "corpus/language/furniture.hpp"
#include "corpus/language/interface_phrases.hpp"
#include "corpus/language/pieces.hpp"
#include "corpus/language/words.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <vector>

namespace lacuna::corpus {

namespace {

constexpr std::size_t longest_line = 300;   ///< bytes
constexpr std::size_t longest_label = 60;   ///< bytes in front of a colon
constexpr std::size_t certain_buttons = 3;  ///< words of buttons in one line
constexpr std::size_t longest_strange = 12; ///< bytes of a name beside a phrase: "Members+"

/// What stands between the buttons of one line.
constexpr std::array<std::string_view, 15> phrase_marks{".", "!", "?", ":", ";",  "|",  "·",  "•",
                                                        "…", "+", "»", "›", "。", "！", " - "};

/// One word is said in a story as well.
bool is_phrase(const std::string& letters) {
    const bool is_known =
        interface_phrase(letters) != InterfacePhrase::none || is_related_heading(letters);
    return is_known && count_words(letters) > 1;
}

/// "(23)".
bool ends_with_count(std::string_view line) {
    if (!line.ends_with(')')) return false;
    const auto number = line.substr(line.rfind('(') + 1);
    return number.size() > 1 && number.find_first_not_of("0123456789") + 1 == number.size();
}

/// "gazette.example".
bool ends_with_address(std::string_view line) {
    const auto last = line.substr(line.rfind(' ') + 1);
    return last.find('.') + 1 < last.size() &&
           std::all_of(last.begin(), last.end(), [](char c) { return c > ' ' && c <= 'z'; });
}

/// The parts of a line.
class InterfaceWords {
  public:
    explicit InterfaceWords(std::string_view line)
        : is_counted_(ends_with_count(line)), is_addressed_(ends_with_address(line)) {}

    void add(const std::string& letters) {
        if (letters.empty()) return;
        last_is_phrase_ = is_phrase(letters);
        if (parts_++ == 0) first_is_phrase_ = last_is_phrase_;
        if (last_is_phrase_) {
            ++phrases_;
            return;
        }
        if (is_button_word(letters) || interface_phrase(letters) != InterfacePhrase::none) {
            buttons_.insert(letters);
            return;
        }
        add_words(letters);
    }

    [[nodiscard]] std::size_t signs() const {
        const bool is_counted = is_counted_ && parts_ == 1 && phrases_ == 1;
        const bool is_framed =
            phrases_ > 1 && first_is_phrase_ && (last_is_phrase_ || is_addressed_);
        if (is_counted || is_framed) return 2;
        if (strange_ > 1 || (strange_ == 1 && !is_short_)) return 0;
        return phrases_ > 0 || (strange_ == 0 && buttons_.size() >= certain_buttons) ? 1 : 0;
    }

  private:
    void add_words(const std::string& letters) {
        const auto words = split_words(letters);
        if (std::all_of(words.begin(), words.end(),
                        [](std::string_view word) { return is_button_word(word); })) {
            buttons_.insert(words.begin(), words.end());
            return;
        }
        ++strange_;
        is_short_ = words.size() == 1 && letters.size() <= longest_strange;
    }

    bool is_counted_;
    bool is_addressed_;
    std::size_t parts_ = 0;
    std::size_t phrases_ = 0;
    std::size_t strange_ = 0; ///< parts that say anything else
    bool is_short_ = false;   ///< the last of these
    bool first_is_phrase_ = false;
    bool last_is_phrase_ = false;
    std::set<std::string, std::less<>> buttons_;
};

/// "Read also: Lights out in the harbour"; a sentence may follow a colon, too.
bool is_link_line(std::string_view line) {
    const auto colon = std::min(line.find(':'), line.find("："));
    if (colon > longest_label || colon + 1 >= line.size()) return false;
    if (ends_with_any(line, {".", "。", "।", "۔"}) && !line.ends_with("..")) return false;
    return interface_phrase(phrase_letters(line.substr(0, colon))) == InterfacePhrase::link;
}

} // namespace

std::size_t interface_signs(std::string_view line) {
    if (line.size() > longest_line) return 0;
    // "If you see a mistake, mark it and press Ctrl+Enter"
    if (phrase_letters(line).ends_with(" ctrl enter")) return 1;
    InterfaceWords words(line);
    for (const auto part : split_at(line, phrase_marks)) words.add(phrase_letters(part));
    return std::max<std::size_t>(words.signs(), is_link_line(line) ? 1 : 0);
}

} // namespace lacuna::corpus
