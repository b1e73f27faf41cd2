// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/input/read_options.hpp"
#include "corpus/records/keys.hpp"
#include "corpus/records/record.hpp"
#include "corpus/records/record_dates.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lacuna::corpus {

/// Whether texts of a record may be HTML, lists and the like, or are as they were read once.
enum class TextForm : unsigned char { as_exported, as_read };

/// Makes an article of a record: each key is looked up in --map, in the field table and among the
/// names that other programs give fields (keys.hpp), so a new field is read with no code here. What
/// is no field stays in `Article::extra`.
class RecordFields {
  public:
    /// `options` must live as long as this.
    explicit RecordFields(const ReadOptions& options)
        : options_(&options), dates_(options, DateOrder::unknown) {}

    /// The article of one record, or the Reject that says why it is none.
    [[nodiscard]] ReadResult article(Record record);
    /// The same of a record of any content, even of none.
    [[nodiscard]] Article read(Record& record, TextForm form);
    /// What is worth telling of what was read.
    [[nodiscard]] std::vector<Note> take_notes();
    /// Adds a note.
    void note(const std::string& place, std::string text);

    /// What a key means to the user (--map), to the field table or to other programs.
    [[nodiscard]] std::optional<KeyMeaning> meaning_of(std::string_view key) const;

  private:
    /// One value of a record and what its key means.
    struct Turn {
        RecordValue* value;
        std::optional<KeyMeaning> meaning;
    };

    [[nodiscard]] std::vector<Turn> turns(Record& record) const;
    void take(Article& article, const Turn& turn, const std::string& place);
    void take_field(Article& article, const Turn& turn, const std::string& place);
    void take_texts(Article& article, const Turn& turn, const std::string& place);
    void bound(Article& article, FieldId id, RecordValue& value, const std::string& place);
    void take_single(Article& article, const Turn& turn, const std::string& place);
    void take_body(Article& article, const Turn& turn, const std::string& place);
    void take_date(Article& article, FieldId id, const RecordValue& value,
                   const std::string& place);
    void refuse_date(Article& article, const RecordValue& value, std::string_view reason,
                     const std::string& place);
    void keep(Article& article, const RecordValue& value, const std::string& place);
    void tell_key(const Turn& turn, const std::string& place);

    const ReadOptions* options_;
    RecordDates dates_; ///< of the record that is read
    std::vector<Note> notes_;
};

/// What one record gives.
using MakeOfRecord = ReadResult (*)(RecordFields& fields, Record record);
[[nodiscard]] ReadResult article_of(RecordFields& fields, Record record);

/// The same and what is worth telling of it.
[[nodiscard]] std::vector<ReadResult> results_of(Record record, const ReadOptions& options,
                                                 MakeOfRecord make);

/// Whether the key names a field, for recognising tables by their header.
[[nodiscard]] bool is_field_name(std::string_view key);

} // namespace lacuna::corpus
