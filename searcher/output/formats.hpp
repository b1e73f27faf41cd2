// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "searcher/output/output_format.hpp"

#include <memory>

namespace lacuna::searcher {

[[nodiscard]] std::unique_ptr<OutputFormat> make_text_format();
[[nodiscard]] std::unique_ptr<OutputFormat> make_json_format();
[[nodiscard]] std::unique_ptr<OutputFormat> make_jsonl_format();
[[nodiscard]] std::unique_ptr<OutputFormat> make_csv_format();
[[nodiscard]] std::unique_ptr<OutputFormat> make_tsv_format();
[[nodiscard]] std::unique_ptr<OutputFormat> make_html_format();
[[nodiscard]] std::unique_ptr<OutputFormat> make_trec_format();

} // namespace lacuna::searcher
