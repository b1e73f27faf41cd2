// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace lacuna::corpus {

class Authority;
struct Agency;

/// What the pieces of a credit line say.
/// `agency`: a name that the authority knows; `photo`: "photo by"; `label`: "source", "by";
/// `help`: "with reporting by"; `link`: "and", "/"; `idle`: "staff"; `other`: anything else.
enum class CreditWord : unsigned char { agency, photo, label, help, link, idle, other };

struct CreditItem {
    CreditWord kind = CreditWord::other;
    const Agency* agency = nullptr;
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// The pieces of a line that names an agency, in order; none of another one. Punctuation is left
/// out, except what links.
[[nodiscard]] std::vector<CreditItem> credit_items(std::string_view line,
                                                   const Authority& authority);

} // namespace lacuna::corpus
