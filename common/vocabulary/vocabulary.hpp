// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lacuna {

/// What a label says of an article that has it.
enum class LabelUse : std::uint8_t {
    topic,      ///< it is about the concept
    equivalent, ///< nothing: another word for the concept that has more meanings
    other       ///< that the label's words do not mean the concept here
};

/// A word or phrase for a concept.
struct Label {
    std::string text;
    std::string language; ///< ISO 639-1
    LabelUse use = LabelUse::topic;
};

struct Concept {
    std::string id;
    std::optional<std::size_t> broader; ///< number of another concept
    std::vector<std::size_t> related;
    std::vector<Label> labels;
    std::string source; ///< where its less obvious labels are explained
};

/// Concepts of a field and the words for them in several languages: common/vocabulary/concepts.tsv,
/// or a user's own table of the same form. README.md describes the form.
class Vocabulary {
  public:
    /// Made once, and safe to read from several threads.
    [[nodiscard]] static const Vocabulary& built_in();
    /// `name` stands for the text in errors. Throws Error{usage} naming it and the line.
    [[nodiscard]] static Vocabulary of_text(std::string_view text, const std::string& name);
    [[nodiscard]] static Vocabulary of_file(const std::string& path);

    /// In the order of the table; their numbers are their places in it.
    [[nodiscard]] const std::vector<Concept>& concepts() const { return concepts_; }

    /// The numbers of the concepts that may be meant by `typed`: the one with this id, or those
    /// whose ids end with it as a whole word ("shutdown"). Case does not count, nor whether blanks,
    /// low lines or hyphens join words.
    [[nodiscard]] std::vector<std::size_t> named(std::string_view typed) const;
    /// The id that is most like `typed`; empty if none is.
    [[nodiscard]] std::string_view closest_id(std::string_view typed) const;
    /// The concept and all broader ones, the narrowest first.
    [[nodiscard]] std::vector<std::size_t> with_broader(std::size_t number) const;
    /// The next broader concept, if there is one, and the related ones; each once.
    [[nodiscard]] std::vector<std::size_t> around(std::size_t number) const;

  private:
    explicit Vocabulary(std::vector<Concept> concepts) : concepts_(std::move(concepts)) {}

    std::vector<Concept> concepts_;
};

} // namespace lacuna
