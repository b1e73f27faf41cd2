// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/report.hpp"

#include "common/safe_text.hpp"

#include <array>
#include <fmt/format.h>
#include <iterator>
#include <map>
#include <nlohmann/json.hpp>

namespace lacuna::indexer {

namespace {

constexpr std::array<std::string_view, 5> outcome_names{"indexed", "unchanged", "partly", "failed",
                                                        "removed"};

template <class Item>
void move_to(std::vector<Item>& to, std::vector<Item>& from) {
    to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
}

/// Of a file that is read in parts, only the last one knows what was read.
void take_state(InputPart& whole, const InputPart& part) {
    whole.digest = part.digest;
    whole.size = part.size;
    whole.modified_ns = part.modified_ns;
}

void join(InputPart& whole, InputPart& part) {
    whole.added += part.added;
    whole.replaced += part.replaced;
    whole.unchanged += part.unchanged;
    whole.text_bytes += part.text_bytes;
    if (!part.digest.empty()) take_state(whole, part);
    move_to(whole.ids, part.ids);
    move_to(whole.rejects, part.rejects);
    whole.notes.append(std::move(part.notes));
    whole.is_given_up = whole.is_given_up || part.is_given_up;
}

void count(Report& report, const InputPart& part) {
    report.added += part.added;
    report.replaced += part.replaced;
    report.unchanged += part.unchanged;
    report.rejected += part.rejects.size();
    report.text_bytes += part.text_bytes;
}

/// The first part decides what is known of a file that is read in one.
void begin(InputPart& whole, const InputPart& part) {
    whole.path = part.path;
    take_state(whole, part);
}

void give_up_if_bad(Report& report, InputPart& whole) {
    if (!corpus::is_given_up(whole.ids.size(), whole.rejects.size())) return;
    whole.is_given_up = true;
    whole.digest.clear();
    whole.rejects.push_back(corpus::given_up());
    ++report.rejected;
}

/// Batches of a long input hold nothing else.
void leave_out(BatchResult& result) {
    const auto number = result.number;
    result = {};
    result.number = number;
}

std::string grouped(std::uint64_t number) {
    std::string digits = std::to_string(number);
    for (std::size_t i = digits.size(); i > 3; i -= 3) digits.insert(i - 3, ",");
    return digits;
}

} // namespace

std::string_view name_of(Outcome outcome) {
    return outcome_names[static_cast<std::size_t>(outcome)];
}

Outcome outcome_of(const InputPart& input) {
    if (input.ids.empty() && !input.rejects.empty()) return Outcome::failed;
    if (!input.rejects.empty()) return Outcome::partly;
    if (input.added + input.replaced == 0) return Outcome::unchanged;
    return Outcome::indexed;
}

void add_parts(Report& report, std::vector<BatchResult>& results) {
    std::map<std::string, std::size_t> places;
    for (BatchResult& result : results) {
        for (InputPart& part : result.parts) {
            const auto [place, is_new] = places.emplace(part.path, report.inputs.size());
            if (is_new) begin(report.inputs.emplace_back(), part);
            InputPart& whole = report.inputs[place->second];
            if (whole.is_given_up) {
                leave_out(result);
                break;
            }
            count(report, part);
            join(whole, part);
            if (!whole.is_given_up) give_up_if_bad(report, whole);
        }
    }
    for (InputPart& input : report.inputs)
        for (auto& note : input.notes.last()) input.notes.told.push_back(std::move(note));
}

std::string json_line(const InputPart& part) {
    using Json = nlohmann::ordered_json;
    Json rejects = Json::array();
    for (const auto& reject : part.rejects)
        rejects.push_back({{"place", reject.place}, {"reason", reject.reason}});
    Json notes = Json::array();
    for (const auto& note : part.notes.told)
        notes.push_back({{"place", note.place}, {"note", note.text}});
    const Json json{{"input", printable_path(part.path)},
                    {"outcome", name_of(outcome_of(part))},
                    {"articles", part.ids.size()},
                    {"added", part.added},
                    {"replaced", part.replaced},
                    {"unchanged", part.unchanged},
                    {"rejects", rejects},
                    {"notes", notes}};
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::string summary(const Report& report, std::string_view collection) {
    std::string text =
        fmt::format("{} new {}", grouped(report.added), report.added == 1 ? "article" : "articles");
    const auto also = [&](std::uint64_t number, std::string_view what) {
        if (number > 0) text += fmt::format(", {} {}", grouped(number), what);
    };
    also(report.replaced, "replaced");
    also(report.unchanged, "unchanged");
    also(report.removed, "removed");
    also(report.superseded, "superseded by a later one with the same identity");
    also(report.rejected, "rejected");
    also(report.unchanged_inputs, "inputs not changed since last time");
    constexpr double mebibyte = 1024.0 * 1024.0;
    const double seconds = std::max(report.seconds, 0.001);
    text += fmt::format("\n{}: {} in {:.1f} s ({:.0f} articles/s, {:.1f} MiB of text)", collection,
                        report.way, report.seconds,
                        static_cast<double>(report.added + report.replaced) / seconds,
                        static_cast<double>(report.text_bytes) / mebibyte);
    return text;
}

} // namespace lacuna::indexer
