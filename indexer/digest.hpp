// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace lacuna::indexer {

inline constexpr std::size_t digest_length = 32; ///< bytes of a whole digest

/// SHA-256 (FIPS 180-4) of bytes fed piece by piece.
class Digest {
  public:
    Digest();
    ~Digest();
    Digest(const Digest&) = delete;
    Digest& operator=(const Digest&) = delete;

    void add(std::string_view bytes);
    /// Its `digest_length` bytes; call once, last.
    [[nodiscard]] std::string finish();

  private:
    struct Context;
    std::unique_ptr<Context> context_;
};

[[nodiscard]] std::string sha256(std::string_view bytes);
/// Of a file's raw bytes; empty if it cannot be read.
[[nodiscard]] std::string sha256_of_file(const std::string& path);
/// Lower-case hexadecimal of the first `bytes` bytes.
[[nodiscard]] std::string hex(std::string_view digest, std::size_t bytes);

} // namespace lacuna::indexer
