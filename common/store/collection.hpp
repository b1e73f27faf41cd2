// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/store/xapian.hpp"

#include <string>
#include <vector>

namespace lacuna {

/// A directory held open by an O_PATH descriptor: what is opened through it stays this directory,
/// whatever is exchanged with its path meanwhile.
class PinnedDirectory {
  public:
    /// Throws Error{database} if `path` is missing or no directory.
    explicit PinnedDirectory(const std::string& path);
    ~PinnedDirectory();
    PinnedDirectory(PinnedDirectory&& other) noexcept;
    PinnedDirectory& operator=(PinnedDirectory&&) = delete;
    PinnedDirectory(const PinnedDirectory&) = delete;
    PinnedDirectory& operator=(const PinnedDirectory&) = delete;

    /// `/proc/self/fd/N`, valid while this lives.
    [[nodiscard]] std::string path() const;
    [[nodiscard]] bool has_file(const char* name) const;
    /// A descriptor of a file in it for reading, which follows no link and waits for nothing; -1 if
    /// there is none.
    [[nodiscard]] int open_file(const char* name) const;
    /// The same, but throws Error{resources} if it is files or memory that are wanting.
    [[nodiscard]] int open_needed(const char* name) const;
    /// Throws Error{database} unless this is a glass database whose tables are regular files.
    void require_glass(const std::string& shown_path) const;

  private:
    int descriptor_;
};

/// Which collections a reader may open.
enum class Accept : unsigned char { own_version, any_version };

/// Which of its tables must be there and whole, as far as their lengths tell.
enum class Require : unsigned char {
    everything,
    articles, ///< what the articles themselves are made of
    nothing   ///< for who saves what is left
};

/// A collection opened for reading, pinned as design §9 demands: it goes on answering from what it
/// was opened on. Never reopened; open a new one instead.
class Collection {
  public:
    /// Throws Error{database}: missing, empty, foreign, damaged or of another version.
    [[nodiscard]] static Collection open(const std::string& path,
                                         Accept accept = Accept::own_version,
                                         Require require = Require::everything);

    [[nodiscard]] const Xapian::Database& database() const { return database_; }
    [[nodiscard]] const std::string& path() const { return path_; }
    [[nodiscard]] const PinnedDirectory& directory() const { return pin_; }
    /// What the version file says of the state that was opened.
    [[nodiscard]] const std::string& version() const { return version_; }
    /// Whether what was opened is still what is published at the path.
    [[nodiscard]] bool is_current() const;

  private:
    Collection(std::string path, PinnedDirectory pin, Xapian::Database database);

    std::string path_;
    PinnedDirectory pin_; // Xapian knows the directory by this descriptor's number
    Xapian::Database database_;
    std::string version_;
};

/// The default collection: $LACUNA_DB, else $XDG_DATA_HOME/lacuna/default, else below $HOME.
[[nodiscard]] std::string default_collection();

} // namespace lacuna
