// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/records/record.hpp"

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace lacuna::corpus {

/// Makes articles of records: each key is looked up in --map and in the field table, so a new field
/// is read with no code here. What is no field stays in `Article::extra`.
class RecordFields {
  public:
    /// `options` must live as long as this.
    explicit RecordFields(const ReadOptions& options) : options_(&options) {}

    /// The article of one record, or the Reject that says why it is none.
    [[nodiscard]] ReadResult article(Record record);
    /// The same of a record of any content, even of none.
    [[nodiscard]] Article read(Record& record);
    /// What is worth telling of the records since the last call.
    [[nodiscard]] std::vector<Note> take_notes();
    /// What is told once per input: the keys that are no field, and how many notes were left out.
    [[nodiscard]] std::vector<Note> last_notes();

    /// The field that a key means to the user (--map) or to the field table.
    [[nodiscard]] std::optional<FieldId> field_of(std::string_view key) const;

  private:
    void take(Article& article, std::optional<FieldId> id, RecordValue& value,
              const std::string& place);
    void take_texts(Article& article, FieldId id, RecordValue& value, const std::string& place);
    void bound(Article& article, FieldId id, RecordValue& value, const std::string& place);
    void take_single(Article& article, FieldId id, RecordValue& value, const std::string& place);
    void take_date(Article& article, const RecordValue& value, const std::string& place);
    void keep(Article& article, const RecordValue& value, const std::string& place);
    void remember_unknown(const RecordValue& value, const std::string& place);
    void note(const std::string& place, std::string text);

    const ReadOptions* options_;
    std::vector<Note> notes_;
    std::size_t notes_given_ = 0;
    std::size_t notes_left_out_ = 0;
    std::set<std::string> unknown_;
    std::size_t unknown_left_out_ = 0;
    bool has_hinted_ = false; ///< that a record looks like one of a dump
};

/// Whether the key names a field, for recognising tables by their header.
[[nodiscard]] bool is_field_name(std::string_view key);

} // namespace lacuna::corpus
