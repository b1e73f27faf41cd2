// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/host_names.hpp"

#include "common/safe_text.hpp"
#include "common/utf8.hpp"

#include <algorithm>
#include <array>
#include <memory>
#include <unicode/uidna.h>

namespace lacuna {

namespace {

struct CloseRules {
    void operator()(UIDNA* rules) const { uidna_close(rules); }
};
using Rules = std::unique_ptr<UIDNA, CloseRules>;
using Conversion = decltype(&uidna_nameToUnicodeUTF8);

std::string converted(std::string_view host, Conversion convert) {
    // Twice what a name may have, which no script needs.
    std::array<char, 1024> name{};
    UErrorCode status = U_ZERO_ERROR;
    const Rules rules(uidna_openUTS46(
        UIDNA_NONTRANSITIONAL_TO_ASCII | UIDNA_NONTRANSITIONAL_TO_UNICODE, &status));
    UIDNAInfo info = UIDNA_INFO_INITIALIZER;
    const auto length =
        convert(rules.get(), host.data(), static_cast<std::int32_t>(host.size()), name.data(),
                static_cast<std::int32_t>(name.size()), &info, &status);
    const bool is_name = U_SUCCESS(status) != 0 && info.errors == 0 && length > 0 &&
                         static_cast<std::size_t>(length) <= name.size();
    return is_name ? std::string(name.data(), static_cast<std::size_t>(length)) : std::string(host);
}

bool can_be_name(std::string_view host) {
    constexpr std::size_t longest = 253;
    return host.size() <= longest && is_valid_utf8(host);
}

} // namespace

std::string host_in_scripts(std::string_view host) {
    const bool has_code = lower_ascii(host).find("xn--") != std::string::npos;
    return has_code && can_be_name(host) ? converted(host, uidna_nameToUnicodeUTF8)
                                         : std::string(host);
}

std::string host_in_ascii(std::string_view host) {
    const bool is_plain = is_ascii(host);
    return is_plain || !can_be_name(host) ? std::string(host)
                                          : converted(host, uidna_nameToASCII_UTF8);
}

} // namespace lacuna
