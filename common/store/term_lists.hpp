// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/glass/tag_reader.hpp"
#include "common/glass/version.hpp"
#include "common/store/collection.hpp"

#include <functional>
#include <optional>
#include <string_view>

namespace lacuna {

/// The terms of the documents of one collection, as what it was opened on has them. Xapian's own
/// iterator believes the lengths in a list, and reads beyond it where one is damaged; so lists are
/// read by `common/glass`, which believes nothing. Only what is of another form than Xapian 1.4's
/// is read by Xapian, as nothing here knows that form.
class TermLists {
  public:
    /// Returns whether it wants the next term; the term lives until then.
    using Visit = std::function<bool(std::string_view term, Xapian::termcount count)>;

    /// Throws Error{resources} for want of files.
    explicit TermLists(const Collection& collection);

    /// Visits the terms of a document in the order of their bytes. Throws Xapian::DocNotFoundError,
    /// DatabaseCorruptError, or DatabaseModifiedError where a writer has overwritten what was
    /// opened; some terms may have been visited then.
    void for_each(Xapian::docid document, const Visit& visit);

  private:
    void for_each_by_xapian(Xapian::docid document, const Visit& visit) const;
    [[nodiscard]] glass::TagReader& reader();

    Xapian::Database database_;
    bool is_known_form_;
    std::optional<glass::Version> version_;
    std::optional<glass::TagReader> reader_; ///< of the table, if it could be opened
};

} // namespace lacuna
