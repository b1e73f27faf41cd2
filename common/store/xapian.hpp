// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The only place that includes Xapian, so that its options are the same everywhere.
#define XAPIAN_MOVE_SEMANTICS
#include <xapian.h>
