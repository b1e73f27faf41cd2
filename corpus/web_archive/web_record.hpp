// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/web_archive/record_stream.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace lacuna::corpus {

/// A record of a web archive, as it is written there.
struct WebRecord {
    std::uint64_t number = 0; ///< in the archive, from 1
    std::string type;         ///< "response", "resource", "request" …
    std::string url;
    std::string captured; ///< ISO 8601, or empty
    std::string content_type;
    std::string block;
    std::string problem; ///< why it is not there to its end, or empty
};

/// Reads the records of one archive. A length that is wrong is mended by where the next record
/// begins; where many are wrong, none is believed any more, so that nothing is read again and
/// again.
class WebRecordReader {
  public:
    explicit WebRecordReader(std::unique_ptr<ByteSource> source, FindRecord find)
        : stream_(std::move(source)), find_(find) {}
    WebRecordReader(const WebRecordReader&) = delete;
    WebRecordReader& operator=(const WebRecordReader&) = delete;
    virtual ~WebRecordReader() = default;

    /// Empty at the end. Throws InputError for a record that cannot be read; then the next call
    /// goes on with the one behind it.
    [[nodiscard]] std::optional<WebRecord> next();
    /// Where it is, for people: "record 12", "behind record 12".
    [[nodiscard]] std::string place() const;

  protected:
    /// Reads the header of a record, which begins here; its length, if it says one.
    [[nodiscard]] virtual std::optional<std::uint64_t> read_header(WebRecord& record) = 0;
    [[nodiscard]] RecordStream& stream() { return stream_; }

  private:
    [[nodiscard]] bool find_record();
    void read_block(WebRecord& record, std::optional<std::uint64_t> length);
    void mend_block(WebRecord& record, std::uint64_t length);
    [[nodiscard]] bool is_at_record();

    RecordStream stream_;
    FindRecord find_;
    std::uint64_t number_ = 0;
    bool is_between_ = true; ///< records
    unsigned wrong_lengths_ = 0;
    std::optional<std::uint64_t> received_before_failure_;
};

/// "WARC/1.0" begins a record of one, an address with date, type and length one of the other.
[[nodiscard]] std::unique_ptr<WebRecordReader> warc_reader(std::unique_ptr<ByteSource> source);
[[nodiscard]] std::unique_ptr<WebRecordReader> arc_reader(std::unique_ptr<ByteSource> source);

} // namespace lacuna::corpus
