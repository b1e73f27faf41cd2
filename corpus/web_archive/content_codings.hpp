// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace lacuna::corpus {

/// Bytes with a coding undone, and what was wrong with it.
struct Uncoded {
    std::string bytes;
    std::string problem = {}; ///< for the report; or empty
};

/// Undoes the codings of a Content-Encoding ("gzip", "deflate", "br", "zstd", several parted by
/// commas), the last one first. Bytes that do not have the coding that is said are left as they
/// are, since many archives keep pages decoded beside their old headers; of damaged ones what comes
/// before the damage is kept. Throws InputError where they grow more than 200-fold and 1 MiB.
[[nodiscard]] Uncoded undo_codings(std::string bytes, std::string_view codings);

/// The same of "Transfer-Encoding: chunked". Lengths of chunks that lie end it, what is there is
/// kept.
[[nodiscard]] Uncoded join_chunks(std::string bytes);

} // namespace lacuna::corpus
