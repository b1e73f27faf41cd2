// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <set>
#include <string>
#include <string_view>

namespace lacuna::corpus {

/// The name of a member as people see it and as it is put behind the path of its archive: valid
/// UTF-8, "/" between folders, none of them "..", no slash in front. "member" if nothing is left.
[[nodiscard]] std::string safe_member_name(std::string_view name);

/// Whether it, or a folder that it is in, is hidden or kept by a system beside the files.
[[nodiscard]] bool is_hidden_member(std::string_view safe_name);

/// Which members are parts of pages that a browser saved whole.
class SavedPages {
  public:
    /// Whether it lies in the folder of a page that was there before it ("Page.html" and
    /// "Page_files/…"). Takes note of pages.
    [[nodiscard]] bool is_part(std::string_view safe_name);

  private:
    std::set<std::string, std::less<>> pages_; ///< without their endings
};

} // namespace lacuna::corpus
