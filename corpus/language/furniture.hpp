// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>

namespace lacuna::corpus {

/// Whether a line of plain text is a button, navigation or other furniture of the page that it was
/// copied from: "Share", "Facebook", "Read more: …".
[[nodiscard]] bool is_furniture(std::string_view line);

/// Whether the folded word or phrase is a button's: "share", "teilen".
[[nodiscard]] bool is_button_word(std::string_view folded);

/// Whether the line is one of its words as a whole: "Share", "Teilen", but not "Share this story".
[[nodiscard]] bool is_furniture_word(std::string_view line);

/// The heading of a list of words about the article: "Tags:", "Topics".
[[nodiscard]] bool is_keyword_heading(std::string_view line);

/// Whether a block inside the text of a web page is, as a whole, a button or a label: "Share".
[[nodiscard]] bool is_page_furniture(std::string_view block);

/// How a block begins: like a prompt, a link to other texts or a label of one word ("Subscribe"),
/// with which a sentence may begin as well, or of several ("Sign up"); `certain`: as no sentence of
/// a text does ("Read more:").
enum class Prompt : std::uint8_t { none, word, phrase, certain };

/// `characters`: the block's size as `measure` gives it; long ones are none.
[[nodiscard]] Prompt prompt_at(std::string_view block, std::uint32_t characters);

/// The heading above what readers wrote: a word for comments, a number, or both.
[[nodiscard]] bool is_thread_heading(std::string_view line);

/// The heading of a list of other articles.
[[nodiscard]] bool is_related_heading(std::string_view line);

} // namespace lacuna::corpus
