// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/store/versions.hpp"

#include "common/store/xapian.hpp"
#include "version.hpp"

#include <unicode/uversion.h>

namespace lacuna {

std::string versions() {
    return std::string(version) + " (Xapian " + Xapian::version_string() + ", ICU " +
           U_ICU_VERSION + ")";
}

} // namespace lacuna
