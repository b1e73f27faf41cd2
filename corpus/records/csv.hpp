// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/formats.hpp"

#include <memory>
#include <string_view>

namespace lacuna::corpus {

/// Tables whose first line names the columns, at least one of them a field: RFC 4180 with commas,
/// semicolons or bars, or columns parted by tabs. Cells of fields with many values hold them parted
/// by semicolons or bars.
[[nodiscard]] Recognised recognise_csv(std::string_view beginning);
[[nodiscard]] Recognised recognise_tsv(std::string_view beginning);
[[nodiscard]] std::unique_ptr<ArticleReader> open_table(std::unique_ptr<ByteSource> source,
                                                        ReadContext context);

} // namespace lacuna::corpus
