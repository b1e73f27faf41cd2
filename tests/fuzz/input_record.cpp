// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/input_record.hpp"

#include "tests/fuzz/targets.hpp"

namespace lacuna::fuzz {

void decode_input_record(std::string_view input) {
    const auto record = indexer::decode_record(input);
    if (!record) return;
    require(indexer::decode_record(indexer::encode_record(*record)) == record,
            "a record is read as it is written");
}

} // namespace lacuna::fuzz
