// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/dates/date_zones.hpp"

#include "corpus/language/words.hpp"

#include <array>

namespace lacuna::corpus {

namespace {

struct Zone {
    std::string_view name;
    int minutes;
};

/// Names that mean one zone to nearly everybody who writes them. IST and AMT do not.
constexpr std::array zones{
    Zone{"gmt", 0},    Zone{"utc", 0},    Zone{"ut", 0},     Zone{"z", 0},       Zone{"est", -300},
    Zone{"edt", -240}, Zone{"cst", -360}, Zone{"cdt", -300}, Zone{"mst", -420},  Zone{"mdt", -360},
    Zone{"pst", -480}, Zone{"pdt", -420}, Zone{"et", -300},  Zone{"akst", -540}, Zone{"akdt", -480},
    Zone{"hst", -600}, Zone{"brt", -180}, Zone{"art", -180}, Zone{"bst", 60},    Zone{"wet", 0},
    Zone{"west", 60},  Zone{"cet", 60},   Zone{"cest", 120}, Zone{"mez", 60},    Zone{"mesz", 120},
    Zone{"met", 60},   Zone{"mest", 120}, Zone{"eet", 120},  Zone{"eest", 180},  Zone{"msk", 180},
    Zone{"мск", 180},  Zone{"trt", 180},  Zone{"sast", 120}, Zone{"wat", 60},    Zone{"cat", 120},
    Zone{"eat", 180},  Zone{"irst", 210}, Zone{"irdt", 270}, Zone{"pkt", 300},   Zone{"npt", 345},
    Zone{"ict", 420},  Zone{"wib", 420},  Zone{"wita", 480}, Zone{"wit", 540},   Zone{"hkt", 480},
    Zone{"sgt", 480},  Zone{"myt", 480},  Zone{"pht", 480},  Zone{"awst", 480},  Zone{"jst", 540},
    Zone{"kst", 540},  Zone{"acst", 570}, Zone{"aest", 600}, Zone{"aedt", 660},  Zone{"nzst", 720},
    Zone{"nzdt", 780},
};

constexpr std::string_view other_words = "ist|amt|et|ast|gst|gft|pt|ct|mt|uhr|น|h|hs|hrs|hours|ч|"
                                         "час|klo|kello|time|local|oclock|часа|ώρα|"
                                         "ωρα|جرينتش|غرينتش|بتوقيت";

} // namespace

std::optional<ZoneName> find_zone(std::string_view folded) {
    for (const auto& zone : zones)
        if (zone.name == folded) return ZoneName{zone.minutes};
    if (is_in_list(other_words, folded)) return ZoneName{};
    return std::nullopt;
}

} // namespace lacuna::corpus
