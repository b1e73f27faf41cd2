// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lacuna::corpus {

/// A wire service as the authority file knows it.
struct Agency {
    std::string id;
    std::string name; ///< canonical
    std::vector<std::string> aliases;
    std::vector<std::string> domains;
};

/// An agency's name found in text at the bytes [begin, end).
struct AgencyMention {
    const Agency* agency = nullptr;
    std::size_t begin = 0;
    std::size_t end = 0;
    bool ambiguous = false; ///< found by a name that counts in credits only
};

/// Whether the text is a place where only credits stand: aliases marked "!" count only there.
enum class Slot : unsigned char { running_text, credit };

/// The names of agencies: authority/agencies.tsv (built in) and files of the same form that the
/// user adds. Exact aliases, longest first, never fuzzy; Latin aliases as written in case, between
/// word boundaries.
class Authority {
  public:
    /// The built-in authority; made once, shared, and safe to read from several threads.
    [[nodiscard]] static const Authority& built_in();
    /// The built-in one and what `path` adds or replaces. Throws Error{usage} naming file and line.
    [[nodiscard]] static std::unique_ptr<Authority> with_file(const std::string& path);

    ~Authority();
    Authority(const Authority&) = delete;
    Authority& operator=(const Authority&) = delete;

    [[nodiscard]] const std::vector<Agency>& agencies() const;
    /// All mentions, in order, not overlapping, the longest at each place.
    [[nodiscard]] std::vector<AgencyMention> find_all(std::string_view text, Slot slot) const;
    /// The agency that `name` as a whole names (id, canonical name or alias; case-insensitive), or
    /// null.
    [[nodiscard]] const Agency* find(std::string_view name) const;
    /// The agency whose own site this host is, or null.
    [[nodiscard]] const Agency* find_host(std::string_view host) const;

  private:
    Authority();
    class Tables;
    std::unique_ptr<Tables> tables_;
};

} // namespace lacuna::corpus
