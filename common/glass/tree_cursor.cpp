// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/glass/tree_cursor.hpp"

#include "common/glass/errors.hpp"

#include <utility>

namespace lacuna::glass {

TreeCursor::TreeCursor(TableFile file, const Table& table, std::uint64_t revision)
    : file_(std::move(file)), table_(table), revision_(revision),
      levels_(std::size_t{table.levels} + 1) {}

bool TreeCursor::find(std::string_view key) {
    if (!table_.has_tree) return false;
    const Place wanted{key, 1};
    go_to_root();
    for (std::size_t level = levels_.size() - 1; level > 0; --level) {
        levels_[level].item = block(level).last_of_branch(wanted);
        go_below(level);
    }
    levels_.front().item = block(0).last_of_leaf(wanted);
    return item().place == wanted;
}

bool TreeCursor::next() {
    std::size_t level = 0;
    while (levels_[level].item + 1 >= block(level).items())
        if (++level == levels_.size()) return false;
    ++levels_[level].item;
    for (; level > 0; --level) {
        go_below(level);
        levels_[level - 1].item = 0;
    }
    return true;
}

void TreeCursor::go_to_root() { go_to(levels_.size() - 1, table_.root, revision_); }

void TreeCursor::go_below(std::size_t level) {
    const Block branch = block(level);
    go_to(level - 1, branch.branch_item(levels_[level].item).child, branch.revision());
}

void TreeCursor::go_to(std::size_t level, std::uint32_t number, std::uint64_t newest) {
    Step& step = levels_[level];
    if (!step.is_read || step.number != number) read(step, number);
    const Block found(step.bytes);
    // What is newer than what leads to it was written since.
    if (found.revision() > newest) throw Overwritten();
    if (found.level() != level) throw Damaged("a block is of another level");
}

void TreeCursor::read(Step& step, std::uint32_t number) const {
    if (number >= table_.blocks) throw Damaged("a block lies outside of its table");
    step.is_read = false;
    step.bytes.resize(file_.block_size());
    if (!file_.read(number, step.bytes)) throw Damaged("a table is cut off");
    // A writer begins with the revision: if that is what it was, then all was.
    if (file_.revision_of(number) != Block(step.bytes).revision()) throw Overwritten();
    step.number = number;
    step.is_read = true;
}

} // namespace lacuna::glass
