// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/alike.hpp"

#include "common/error.hpp"
#include "common/fields.hpp"
#include "common/store/schema.hpp"
#include "common/stored_article.hpp"
#include "common/utf8.hpp"
#include "searcher/match/telling_words.hpp"
#include "searcher/match/value_terms.hpp"
#include "searcher/query/error.hpp"
#include "searcher/query/kinds.hpp"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <string>
#include <utility>
#include <vector>

namespace lacuna::searcher {

namespace {

/// Articles like another have so many of its most telling words at least.
unsigned least_shared(std::size_t words) {
    constexpr std::size_t sixth = 6;
    return static_cast<unsigned>(std::clamp<std::size_t>(words / sixth, 1, 5));
}

Node word_of(const TellingWord& telling) {
    constexpr double hundred = 100;
    Node word;
    word.kind = NodeKind::exact;
    word.text = telling.term;
    word.weight = std::max(1.0, std::round(telling.weight * hundred)) / hundred;
    return word;
}

class Likeness {
  public:
    Likeness(const Node& asked, Snapshots& snapshots) : asked_(&asked), snapshots_(&snapshots) {}

    [[nodiscard]] Node to_text(std::string_view text) const {
        const ComparedWith with{&database()};
        return words(telling_words(words_of_text(text), with));
    }

    [[nodiscard]] Node to_article() const {
        const std::string id = whole_id(database(), asked_->text);
        if (id.empty()) fail_without_article();
        const auto article = *database().postlist_begin(identity_term(id));
        const ComparedWith with{&database(), articles_in_language_of(article), 2};
        return without(id, words(telling_words(words_of(article), with)));
    }

  private:
    [[nodiscard]] const Xapian::Database& database() const { return snapshots_->database(); }

    [[nodiscard]] std::vector<TextWord> words_of(Xapian::docid number) const {
        const auto [snapshot, article] = snapshots_->place_of(number);
        return words_of_article((*snapshots_)[snapshot].term_lists(), article);
    }

    [[nodiscard]] Xapian::doccount articles_in_language_of(Xapian::docid number) const {
        const auto data = database().get_document(number).get_data();
        const Article article = decode_article(data, Parts::without_body).article;
        const auto code = article.first(FieldId::language);
        return code.empty() ? 0 : database().get_termfreq(exact_term(FieldId::language, code));
    }

    [[nodiscard]] Node words(const std::vector<TellingWord>& telling) const {
        if (telling.empty())
            throw Error(ErrorKind::query,
                        fmt::format("like:{} has no word that other articles have",
                                    in_backticks(asked_->text)));
        Node node = *asked_;
        for (const TellingWord& word : telling) node.children.push_back(word_of(word));
        node.distance = least_shared(telling.size());
        return node;
    }

    [[nodiscard]] static Node without(const std::string& id, Node others) {
        Node self;
        self.kind = NodeKind::value;
        self.field = FieldId::id;
        self.text = id;
        Node node;
        node.kind = NodeKind::but_not;
        node.begin = others.begin;
        node.end = others.end;
        node.children.push_back(std::move(others));
        node.children.push_back(std::move(self));
        return node;
    }

    [[noreturn]] void fail_without_article() const {
        const auto begin = identity_term(lower_ascii(asked_->text));
        std::size_t articles = 0;
        for (auto term = database().allterms_begin(begin); term != database().allterms_end(begin);
             ++term)
            ++articles;
        if (articles > 1)
            throw Error(
                ErrorKind::query,
                fmt::format("like:{}: {} articles have ids that begin so", asked_->text, articles),
                "type more of its digits");
        throw Error(ErrorKind::query, fmt::format("like:{}: no article has this id", asked_->text),
                    fmt::format("a file of this name is like:./{}", asked_->text));
    }

    const Node* asked_;
    Snapshots* snapshots_;
};

Node in_words(const Node& asked, const Texts& texts, Snapshots& snapshots) {
    const Likeness likeness(asked, snapshots);
    if (names_article(asked)) return likeness.to_article();
    const auto text = texts.find(asked.text);
    if (text == texts.end())
        throw Error(ErrorKind::query,
                    fmt::format("like:{} is no id of an article", in_backticks(asked.text)),
                    "files are read for a query of the command line alone");
    return likeness.to_text(text->second);
}

} // namespace

// Depth is bounded by that of the query (caps::depth).
Node with_likeness_in_words(Node query, const Texts& texts, Snapshots& snapshots) {
    if (is_likeness(query)) return in_words(query, texts, snapshots);
    for (Node& child : query.children)
        child = with_likeness_in_words(std::move(child), texts, snapshots);
    return query;
}

} // namespace lacuna::searcher
