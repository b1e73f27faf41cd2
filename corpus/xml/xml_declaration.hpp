// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/input/byte_source.hpp"

#include <memory>
#include <string_view>

namespace lacuna::corpus {

/// The charset that an XML declaration at the beginning names, or empty.
[[nodiscard]] std::string_view declared_encoding(std::string_view beginning);

/// The text of a source of XML as UTF-8. What is declared counts where the bytes do not speak for
/// something else.
[[nodiscard]] Utf8Source utf8_of_xml(std::unique_ptr<ByteSource> source);

} // namespace lacuna::corpus
