// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/article.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lacuna::corpus {

struct Agency;
class Authority;

/// The credit of an agency that stands where writers do; unnamed ones contributed.
[[nodiscard]] Credit credit_of(const Agency& agency);

/// The agency that the words behind a writer's name are: "AP", "AP Auto Writer"; null for others.
[[nodiscard]] const Agency* employing_agency(std::string_view office, const Authority& authority);

/// What a line that is nothing but a credit says: agencies, and the publisher in front of them.
struct CreditLine {
    std::vector<Credit> credits;
    std::string source;
};

/// "TRTWorld and agencies", "AFP/Reuters", "Source: Reuters", "With reporting by AP", "Photo by:
/// Reuters"; empty if the line says anything else.
[[nodiscard]] std::optional<CreditLine> read_credit_line(std::string_view line,
                                                         const Authority& authority);

/// The picture credit at the end of a caption: "(AP Photo/J. Doe)", "© Reuters / J. Doe", "J. Doe /
/// AFP". Empty if there is none.
[[nodiscard]] std::vector<Credit> read_photo_tail(std::string_view line,
                                                  const Authority& authority);

/// The agency in front of a story: "ANKARA (Reuters) -", "МОСКВА, 3 марта. /ТАСС/.",
/// "新华社北京3月3日电". `paragraph` is the first one.
[[nodiscard]] std::vector<Credit> read_dateline(std::string_view paragraph,
                                                const Authority& authority);

/// The agency in brackets or behind dashes at the end of a story: "(ANSA).", "--(بترا)",
/// "（中央社）".
[[nodiscard]] std::vector<Credit> read_signature(std::string_view paragraph,
                                                 const Authority& authority);

} // namespace lacuna::corpus
