// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/report.hpp"

#include "common/safe_text.hpp"

#include <array>
#include <fmt/format.h>
#include <iterator>
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
    move_to(whole.notes, part.notes);
}

Outcome outcome_of(const InputPart& part) {
    if (part.ids.empty() && !part.rejects.empty()) return Outcome::failed;
    if (!part.rejects.empty()) return Outcome::partly;
    if (part.added + part.replaced == 0) return Outcome::unchanged;
    return Outcome::indexed;
}

void count(Report& report, const InputPart& part) {
    report.added += part.added;
    report.replaced += part.replaced;
    report.unchanged += part.unchanged;
    report.rejected += part.rejects.size();
    report.text_bytes += part.text_bytes;
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

void add_parts(Report& report, std::vector<BatchResult>& results) {
    std::map<std::string, std::size_t> places;
    for (BatchResult& result : results) {
        for (InputPart& part : result.parts) {
            count(report, part);
            const auto [place, is_new] = places.emplace(part.path, report.inputs.size());
            if (is_new)
                report.inputs.push_back({std::move(part), Outcome::indexed});
            else
                join(report.inputs[place->second].part, part);
        }
    }
    for (InputReport& input : report.inputs) input.outcome = outcome_of(input.part);
}

std::string json_line(const InputReport& input) {
    using Json = nlohmann::ordered_json;
    const InputPart& part = input.part;
    Json rejects = Json::array();
    for (const auto& reject : part.rejects)
        rejects.push_back({{"place", reject.place}, {"reason", reject.reason}});
    Json notes = Json::array();
    for (const auto& note : part.notes)
        notes.push_back({{"place", note.place}, {"note", note.text}});
    const Json json{{"input", printable_path(part.path)},
                    {"outcome", name_of(input.outcome)},
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
