// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <stdexcept>

namespace lacuna::glass {

/// A table is not what any writer of glass makes.
class Damaged : public std::runtime_error {
  public:
    using std::runtime_error::runtime_error;
};

/// A writer has overwritten what is read: the database is to be opened anew.
class Overwritten : public std::runtime_error {
  public:
    Overwritten() : std::runtime_error("the revision that is read was overwritten") {}
};

} // namespace lacuna::glass
