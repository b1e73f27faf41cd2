// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/input/byte_source.hpp"
#include "corpus/input/input_watch.hpp"
#include "corpus/input/set_aside.hpp"

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace lacuna::corpus {

/// A file that may hold articles, or standard input ("-", size and time 0).
struct InputFile {
    std::string path; ///< as the user would write it: the argument, or below it
    std::uint64_t size = 0;
    std::int64_t modified_ns = 0;
    bool is_argument = false; ///< named by the user: a symbolic link is followed
    std::shared_ptr<const SetAside> set_aside = nullptr; ///< what not to read; null: all is read
    InputWatch* watch = nullptr; ///< or null; must outlive the readers of the file
};

/// A path that is no input: it cannot be one (a FIFO, an unreadable folder), or it is none, as the
/// folder with the parts of a saved page.
struct BadPath {
    std::string path;
    std::string reason;
    bool is_skipped = false; ///< nothing is wrong with it
};

using FoundInput = std::variant<InputFile, BadPath>;

/// Calls `found` for every file below `argument` (a file, a folder or "-"), folders in byte order
/// of their entries. Skips hidden entries of folders. Symbolic links are followed only as
/// arguments; no depth beyond 64; other file kinds and unreadable entries are BadPath; a folder
/// without any file is BadPath "no files in it". Folders with the parts of a saved page are
/// skipped.
void find_inputs(const std::string& argument, const std::function<void(FoundInput)>& found);

/// The decompressed bytes of an input (.gz and .zst are seen by their content). Opened without
/// following a last symbolic link below folders and without blocking; throws InputError.
/// Streams without a bound: cutters have theirs.
[[nodiscard]] std::unique_ptr<ByteSource> open_input(const InputFile& file);

} // namespace lacuna::corpus
