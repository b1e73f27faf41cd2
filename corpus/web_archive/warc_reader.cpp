// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/utf8.hpp"
#include "corpus/web_archive/header_fields.hpp"
#include "corpus/web_archive/web_record.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <system_error>
#include <vector>

namespace lacuna::corpus {

namespace {

constexpr std::string_view warc_mark = "WARC/";

/// "WARC/1.0" at the beginning of a line.
std::size_t find_warc_record(std::string_view text) {
    for (auto at = text.find(warc_mark); at != std::string_view::npos;
         at = text.find(warc_mark, at + 1)) {
        const auto version = text.substr(at + warc_mark.size(), 3);
        const bool is_version = version.size() == 3 && is_digit(version[0]) && version[1] == '.' &&
                                is_digit(version[2]);
        if (is_version && (at == 0 || text[at - 1] == '\n')) return at;
    }
    return std::string_view::npos;
}

std::optional<std::uint64_t> number_in(std::string_view digits) {
    std::uint64_t number = 0;
    const auto* const end = digits.data() + digits.size();
    const auto result = std::from_chars(digits.data(), end, number);
    return result.ec == std::errc() && result.ptr == end ? std::optional(number) : std::nullopt;
}

/// A time as it is kept; what is none is not.
std::string moment_in(std::string_view text) {
    constexpr std::size_t longest = 32;
    const bool is_moment = text.size() <= longest && !text.empty() &&
                           text.find_first_not_of("0123456789-:.TZ") == std::string_view::npos;
    return is_moment ? std::string(text) : std::string();
}

/// Some programs put addresses in angle brackets.
std::string address_in(std::string_view text) {
    if (text.starts_with('<') && text.ends_with('>')) text = text.substr(1, text.size() - 2);
    return std::string(text);
}

class WarcReader final : public WebRecordReader {
  public:
    explicit WarcReader(std::unique_ptr<ByteSource> source)
        : WebRecordReader(std::move(source), find_warc_record) {}

  private:
    [[nodiscard]] std::optional<std::uint64_t> read_header(WebRecord& record) override {
        HeaderFields fields;
        std::size_t size = 0;
        static_cast<void>(stream().line()); // the version
        for (auto line = stream().line(); line && !line->empty(); line = stream().line()) {
            size += line->size();
            if (size > longest_header) throw InputError("record header longer than 1 MiB");
            fields.add(*line);
        }
        record.type = lower_ascii(fields.find("warc-type"));
        record.url = address_in(fields.find("warc-target-uri"));
        record.captured = moment_in(fields.find("warc-date"));
        record.content_type = std::string(fields.find("content-type"));
        return number_in(fields.find("content-length"));
    }
};

/// The words of a line, as many as tell.
std::vector<std::string_view> words_of(std::string_view line) {
    constexpr std::size_t most = 11;
    std::vector<std::string_view> words;
    while (!line.empty() && words.size() < most) {
        const auto blank = std::min(line.find(' '), line.size());
        words.push_back(line.substr(0, blank));
        line.remove_prefix(std::min(blank + 1, line.size()));
    }
    return words;
}

/// "20040519 142305" in one, as ARC has it.
bool is_arc_date(std::string_view word) {
    return word.size() >= 8 && word.size() <= 14 &&
           word.find_first_not_of("0123456789") == std::string_view::npos;
}

bool has_arc_scheme(std::string_view url) {
    constexpr std::array<std::string_view, 6> schemes{
        "http:", "https:", "ftp:", "dns:", "whois:", "filedesc:"};
    return std::any_of(schemes.begin(), schemes.end(),
                       [&](auto scheme) { return url.starts_with(scheme); });
}

/// Address, machine, date, type, other things, length.
bool is_arc_header(std::string_view line) {
    if (!has_arc_scheme(line)) return false;
    const auto words = words_of(line);
    const bool has_all = words.size() == 5 || words.size() == 10;
    return has_all && is_arc_date(words[2]) && number_in(words.back()).has_value();
}

std::string_view line_at(std::string_view text, std::size_t at) {
    constexpr std::size_t longest = 3000;
    auto line = text.substr(at, std::min(text.find('\n', at), text.size()) - at);
    while (line.ends_with('\r')) line.remove_suffix(1);
    return line.size() > longest ? std::string_view{} : line;
}

/// A line that is a header and behind an empty one, or the first.
std::size_t find_arc_record(std::string_view text) {
    if (is_arc_header(line_at(text, 0))) return 0;
    for (auto at = text.find('\n'); at != std::string_view::npos; at = text.find('\n', at + 1)) {
        if (has_arc_scheme(text.substr(at + 1)) && is_arc_header(line_at(text, at + 1)))
            return at + 1;
    }
    return std::string_view::npos;
}

/// "2004-05-19T14:23:05Z" of "20040519142305".
std::string moment_of(std::string_view digits) {
    std::string moment;
    if (digits.size() < 8) return {};
    moment.append(digits.substr(0, 4)).append("-").append(digits.substr(4, 2)).append("-");
    moment.append(digits.substr(6, 2));
    if (digits.size() < 14) return moment;
    return moment.append("T")
        .append(digits.substr(8, 2))
        .append(":")
        .append(digits.substr(10, 2))
        .append(":")
        .append(digits.substr(12, 2))
        .append("Z");
}

class ArcReader final : public WebRecordReader {
  public:
    explicit ArcReader(std::unique_ptr<ByteSource> source)
        : WebRecordReader(std::move(source), find_arc_record) {}

  private:
    [[nodiscard]] std::optional<std::uint64_t> read_header(WebRecord& record) override {
        const auto line = stream().line();
        const auto words = words_of(*line);
        record.url = std::string(words[0]);
        const bool is_page = record.url.starts_with("http");
        record.type = is_page ? "response" : record.url.substr(0, record.url.find(':'));
        record.captured = moment_of(words[2]);
        record.content_type = std::string(words[3]);
        return number_in(words.back());
    }
};

} // namespace

std::unique_ptr<WebRecordReader> warc_reader(std::unique_ptr<ByteSource> source) {
    return std::make_unique<WarcReader>(std::move(source));
}

std::unique_ptr<WebRecordReader> arc_reader(std::unique_ptr<ByteSource> source) {
    return std::make_unique<ArcReader>(std::move(source));
}

} // namespace lacuna::corpus
