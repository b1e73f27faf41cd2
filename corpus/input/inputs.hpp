// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/complete.hpp"
#include "corpus/input/article_reader.hpp"
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

/// A path that cannot be an input, e.g. a FIFO or an unreadable folder.
struct BadPath {
    std::string path;
    std::string reason;
};

using FoundInput = std::variant<InputFile, BadPath>;

/// Calls `found` for every file below `argument` (a file, a folder or "-"), folders in byte order
/// of their entries. Skips hidden entries of folders. Symbolic links are followed only as
/// arguments; no depth beyond 64; other file kinds and unreadable entries are BadPath; a folder
/// without any file is BadPath "no files in it".
void find_inputs(const std::string& argument, const std::function<void(FoundInput)>& found);

/// The decompressed bytes of an input (.gz and .zst are seen by their content). Opened without
/// following a last symbolic link below folders and without blocking; throws InputError.
/// Streams without a bound; open_reader stops inputs that are one article with an InputError beyond
/// min(256 MiB, 200 x size + 1 MiB), and others by their records (64 MiB each).
[[nodiscard]] std::unique_ptr<ByteSource> open_input(const InputFile& file);

/// Bytes of a string, for tests and for records inside other formats.
[[nodiscard]] std::unique_ptr<ByteSource> string_source(std::string bytes);

/// A reader for `file`, its format recognised unless options name one, with every article completed
/// by the metadata rules (metadata/complete.hpp). Throws nothing: what is wrong is the first
/// Reject.
[[nodiscard]] std::unique_ptr<ArticleReader> open_reader(const InputFile& file,
                                                         const ReadOptions& options);

/// As open_reader, but its articles are still to be completed: by another thread, since the rules
/// take longer than the reading.
[[nodiscard]] std::unique_ptr<ArticleReader> open_incomplete(const InputFile& file,
                                                             const ReadOptions& options);

/// Completes an article of open_incomplete, or makes it a Reject if it is set aside; checks one of
/// a dump; leaves other results as they are. Returns what is worth telling of it.
[[nodiscard]] std::vector<Note> complete(ReadResult& result, const Completer& completer,
                                         const SetAside* set_aside);

/// What completes the articles of open_incomplete. `options` must outlive it.
[[nodiscard]] Completer completer_for(const ReadOptions& options);

} // namespace lacuna::corpus
