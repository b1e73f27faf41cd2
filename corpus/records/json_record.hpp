// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/records/record.hpp"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace lacuna::corpus {

/// Turns the text of one JSON value into records. Keeps simdjson's buffers between calls.
class JsonRecords {
  public:
    JsonRecords();
    ~JsonRecords();
    JsonRecords(const JsonRecords&) = delete;
    JsonRecords& operator=(const JsonRecords&) = delete;

    /// The bytes that must be readable behind the text of a call.
    static const std::size_t padding;

    /// The record of an object, or the Reject that says why it is none; a Note before it if the
    /// text had to be repaired. An object that holds a list of articles gives the records of the
    /// list. Places and positions are left open. `padding` bytes behind `text` must be readable.
    [[nodiscard]] std::vector<RecordResult> read(std::string_view text);

  private:
    class Parser;
    std::unique_ptr<Parser> parser_;
};

} // namespace lacuna::corpus
