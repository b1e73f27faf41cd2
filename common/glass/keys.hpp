// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

namespace lacuna::glass {

/// The key of a document in the tables of texts and of terms: keys are in the order of documents.
[[nodiscard]] std::string key_of_document(std::uint32_t document);

} // namespace lacuna::glass
