// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/stored_article.hpp"
#include "corpus/input/read_options.hpp"
#include "corpus/input/read_result.hpp"

#include <string>
#include <vector>

namespace lacuna::corpus {

class Authority;

/// Fills what a reader left open, by the rules in order of trust: credit lines and datelines of the
/// body, the host of the URL, what the text shows, the user's defaults; detects the language (cld2)
/// where none is declared; canonicalises agencies and sources; sets format, file; removes control
/// characters; cuts metadata values at their limit. Notes the rule of each value.
class Completer {
  public:
    /// `options` and `authority` must live as long as the completer.
    Completer(const ReadOptions& options, const Authority& authority);

    /// Returns a sentence for each value that was cut and each kind of mending.
    [[nodiscard]] std::vector<std::string> complete(Article& article) const;
    /// What an article of a dump is held to, which was completed before: the limits, and no control
    /// characters.
    [[nodiscard]] std::vector<std::string> check(StoredArticle& stored) const;

  private:
    const ReadOptions* options_;
    const Authority* authority_;
};

} // namespace lacuna::corpus
