// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/store/term_lists.hpp"

#include "common/glass/errors.hpp"
#include "common/glass/keys.hpp"
#include "common/glass/term_list.hpp"
#include "common/store/glass_blocks.hpp"

#include <fmt/format.h>
#include <utility>

namespace lacuna {

namespace {

void visit_terms(glass::TagReader& reader, const TermLists::Visit& visit) {
    glass::TermList list([&] { return reader.next(); });
    while (list.next())
        if (!visit(list.term(), list.count())) return;
}

} // namespace

TermLists::TermLists(const Collection& collection)
    : database_(collection.database()), is_known_form_(glass::has_known_form(collection.version())),
      version_(glass::read_version(collection.version())) {
    if (!version_) return;
    const glass::Table& table = version_->tables.at(glass::termlist);
    // As early as Xapian does it: the file may be deleted, and is read all the same.
    auto file = glass::open_table(collection.directory(), glass::termlist, table.block_size);
    if (file) reader_.emplace(std::move(*file), table, version_->revision);
}

glass::TagReader& TermLists::reader() {
    if (!version_) throw Xapian::DatabaseCorruptError("the version file makes no sense");
    if (!reader_ || version_->revision != database_.get_revision())
        throw Xapian::DatabaseModifiedError("written to while opening");
    return *reader_;
}

void TermLists::for_each(Xapian::docid document, const Visit& visit) {
    if (!is_known_form_) return for_each_by_xapian(document, visit);
    try {
        if (!reader().find(glass::key_of_document(document)))
            throw Xapian::DocNotFoundError(fmt::format("no terms of document {}", document));
        visit_terms(*reader_, visit);
    } catch (const glass::Damaged& error) {
        throw Xapian::DatabaseCorruptError(fmt::format("termlist.glass: {}", error.what()));
    } catch (const glass::Overwritten& error) {
        throw Xapian::DatabaseModifiedError(error.what());
    }
}

void TermLists::for_each_by_xapian(Xapian::docid document, const Visit& visit) const {
    const auto end = database_.termlist_end(document);
    for (auto term = database_.termlist_begin(document); term != end; ++term)
        if (!visit(*term, term.get_wdf())) return;
}

} // namespace lacuna
