// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/containers/allowance.hpp"
#include "corpus/input/byte_source.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>

namespace lacuna::corpus {

enum class ArchiveKind : unsigned char { zip, tar, seven_zip };

/// What the archive says of a member.
struct ArchiveMember {
    std::string name; ///< as the archive has it, bytes of any charset
    bool is_file = false;
    bool is_encrypted = false;
};

/// An archive, front to back: names and bytes, nothing else. The only door to libarchive.
class ArchiveReader {
  public:
    /// `allowance` must live as long as the reader. Throws InputError.
    ArchiveReader(std::unique_ptr<ByteSource> source, ArchiveKind kind, Allowance& allowance);
    ~ArchiveReader();
    ArchiveReader(const ArchiveReader&) = delete;
    ArchiveReader& operator=(const ArchiveReader&) = delete;

    /// The next member; empty at the end, and behind damage that `read` has told. Throws InputError
    /// where the archive cannot be read on.
    [[nodiscard]] std::optional<ArchiveMember> next();
    /// Bytes of that member, like ByteSource::read. Throws InputError also where it grows too much.
    [[nodiscard]] std::size_t read(std::span<char> to);

  private:
    class Handle;
    std::unique_ptr<Handle> handle_;
};

} // namespace lacuna::corpus
