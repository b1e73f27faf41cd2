// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/records/json_parser.hpp"

#include "common/utf8.hpp"
#include "corpus/input/json_lenient.hpp"
#include "corpus/input/json_repair.hpp"
#include "corpus/input/read_result.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <optional>
#include <utility>

namespace lacuna::corpus {

namespace {

/// What a record may hold at all: simdjson needs up to 24 bytes for each value.
constexpr std::ptrdiff_t most_values = 4'000'000;
constexpr std::size_t large_record = 4U << 20U;

bool has_too_many_values(std::string_view text) {
    return text.size() > large_record && std::count(text.begin(), text.end(), ',') > most_values;
}

std::string reason_of(simdjson::error_code error) {
    if (error == simdjson::DEPTH_ERROR)
        return fmt::format("JSON nested more than {} deep", limits::depth);
    return fmt::format("not valid JSON: {}", lower_ascii(simdjson::error_message(error)));
}

std::string both(std::string first, const std::string& second) {
    if (!first.empty() && !second.empty()) first += ", ";
    return first + second;
}

class JsonParser {
  public:
    ParsedJson parse(const std::string& text) {
        if (has_too_many_values(text)) return {{}, {}, "too many values in one record"};
        ParsedJson parsed;
        const auto error = read(text, parsed);
        if (error == simdjson::SUCCESS || error == simdjson::DEPTH_ERROR ||
            error == simdjson::MEMALLOC)
            return parsed;
        return parse_repaired(text, std::move(parsed.problem));
    }

  private:
    simdjson::error_code read(const std::string& text, ParsedJson& into) {
        if (!make_room(text.size())) {
            into.problem = "out of memory for a record";
            return simdjson::MEMALLOC;
        }
        const auto error = parser_.parse(text).get(into.root);
        into.problem = error == simdjson::SUCCESS ? std::string() : reason_of(error);
        return error;
    }

    /// simdjson takes the depth only together with its capacity.
    bool make_room(std::size_t size) {
        const bool is_idle = parser_.capacity() > large_record && size < large_record;
        const bool has_room = parser_.capacity() >= size && parser_.max_depth() == limits::depth;
        if (has_room && !is_idle) return true;
        const auto capacity =
            std::min(std::max<std::size_t>(2 * size, 1U << 16U), std::max(size, large_record));
        return parser_.allocate(capacity, limits::depth) == simdjson::SUCCESS;
    }

    /// First what is wrong with words and marks, then what is wrong with the characters.
    ParsedJson parse_repaired(const std::string& text, std::string problem) {
        ParsedJson parsed;
        auto lenient = lenient_json(text);
        parsed.repair = std::move(lenient.what);
        if (lenient.text != text && read(lenient.text, parsed) == simdjson::SUCCESS) return parsed;
        if (auto repaired = repaired_json(lenient.text)) {
            parsed.repair = both(std::move(parsed.repair), repaired->what);
            if (read(repaired->text, parsed) == simdjson::SUCCESS) return parsed;
        }
        parsed.problem = std::move(problem);
        return parsed;
    }

    simdjson::dom::parser parser_;
};

} // namespace

ParsedJson parse_json(const std::string& text) {
    static thread_local JsonParser of_thread;
    return of_thread.parse(text);
}

} // namespace lacuna::corpus
