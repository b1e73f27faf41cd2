// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/document_builder.hpp"

#include "common/store/joined_values.hpp"
#include "common/store/schema.hpp"
#include "common/utf8.hpp"
#include "indexer/digest.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace lacuna::indexer {

namespace {

/// Words kept in memory over articles; beyond, they are forgotten and entered anew.
constexpr std::size_t most_kept_words = 400'000;
constexpr std::size_t most_kept_positions = 16'000; ///< of one word
constexpr std::size_t most_languages = 64;
constexpr std::size_t digest_bytes = 16;
/// Bytes of the folded title by which results are sorted.
constexpr std::size_t sort_key_bytes = 48;

void add_date_terms(Xapian::Document& document, const Date& date) {
    const std::string day = first_day(date);
    const auto term = [&](std::string_view prefix, std::size_t length) {
        document.add_boolean_term(std::string(prefix).append(day, 0, length));
    };
    term(prefixes::year, 4);
    if (date.precision >= DatePrecision::month) term(prefixes::month, 6);
    if (date.precision >= DatePrecision::day) term(prefixes::day, 8);
}

/// The day of a change has a slot and no terms.
void add_update(Xapian::Document& document, const Article& article) {
    if (const auto date = parse_iso_date(article.first(FieldId::updated)))
        document.add_value(field(FieldId::updated).slot, first_day(*date));
}

void add_date(Xapian::Document& document, const Date& date) {
    add_date_terms(document, date);
    const auto first = first_day(date);
    const auto last = last_day(date);
    document.add_value(field(FieldId::date).slot, first);
    if (last != first) document.add_value(slots::last_day, last);
    if (date.precision != DatePrecision::time) return;
    const auto two = [](int number) {
        return std::string{static_cast<char>('0' + number / 10),
                           static_cast<char>('0' + number % 10)};
    };
    document.add_value(slots::time_of_day, two(date.hour) + two(date.minute) + two(date.second));
}

std::string joined(const std::vector<std::string>& values) {
    std::string text;
    for (const auto& value : values) append_value(text, value);
    return text;
}

/// The values without those that are another form of one before them: they are counted as one.
std::vector<std::string> one_form_each(const std::vector<std::string>& values) {
    if (values.size() < 2) return values;
    std::vector<std::string> kept;
    std::set<std::string> folded;
    for (const auto& value : values)
        if (folded.insert(fold_value(value)).second) kept.push_back(value);
    return kept;
}

/// Exact terms and facet slots of every field but the texts and the date, which have their own.
void add_values(Xapian::Document& document, const Article& article) {
    for (const Field& row : fields) {
        if (row.kind == FieldKind::date || row.id == FieldId::id) continue;
        const auto values = field_values(article, row.id);
        if (values.empty()) continue;
        if (row.kind != FieldKind::text)
            for (const auto& value : values) document.add_boolean_term(exact_term(row.id, value));
        if (is_facet(row) && row.slot != no_slot)
            document.add_value(row.slot, joined(one_form_each(values)));
    }
}

std::string sort_key(std::string_view title) {
    std::string key = fold_value(title).substr(0, sort_key_bytes);
    while (!key.empty() && (static_cast<unsigned char>(key.back()) & 0x80U) != 0) key.pop_back();
    return key.empty() ? fold_value(title).substr(0, sort_key_bytes) : key;
}

std::string compact_time(std::string_view iso) {
    std::string digits;
    std::copy_if(iso.begin(), iso.end(), std::back_inserter(digits), is_digit);
    return digits;
}

/// Words of a field beside its exact terms, with positions.
void add_field_words(Xapian::Document& document, Analyser& analyser, const Field& row,
                     const std::vector<std::string>& values) {
    Xapian::termpos next = 1;
    for (const auto& value : values) {
        Xapian::termpos last = next;
        for (const Token& token : analyser.analyse(value)) {
            const std::string term = bounded_term(row.word_prefix, token.term);
            last = next + token.position;
            if (token.kind == TokenKind::single)
                document.add_term(term);
            else
                document.add_posting(term, last);
        }
        next = last + title_gap;
    }
}

} // namespace

std::string content_digest(const Article& article) {
    const std::string version = std::to_string(analyser_version) + "\n";
    return sha256(version + encode_article({article, {}}, Position::left_out))
        .substr(0, digest_bytes);
}

Xapian::Document DocumentBuilder::build(const StoredArticle& read, std::size_t most_words) {
    Xapian::Document document;
    begin_article(read.article.first(FieldId::language));
    add_text(document, read.article, most_words);
    StoredArticle stored = read;
    stored.article.all(FieldId::topic) = topics_.topics();
    const Article& article = stored.article;
    for (const Field& row : fields)
        if (!row.word_prefix.empty())
            add_field_words(document, analyser_, row, article.all(row.id));
    add_values(document, article);
    if (article.date) add_date(document, *article.date);
    add_update(document, article);
    for (const Credit& credit : article.credits) agencies_.insert(credit.name);
    document.add_boolean_term(identity_term(stored.provenance.id));
    if (!stored.provenance.version_of.empty())
        document.add_boolean_term(version_term(stored.provenance.version_of));
    document.add_value(slots::digest, content_digest(article));
    document.add_value(slots::ingested, compact_time(stored.provenance.ingested));
    if (!article.title().empty())
        document.add_value(field(FieldId::title).slot, sort_key(article.title()));
    document.set_data(encode_article(stored));
    return document;
}

LexiconBuilder DocumentBuilder::take_lexicon() { return std::exchange(lexicon_, {}); }

std::set<std::string> DocumentBuilder::take_agencies() { return std::exchange(agencies_, {}); }

void DocumentBuilder::begin_article(std::string_view language) {
    ++article_;
    used_ = 0;
    language_ = language;
    language_bit_ = 0;
    spelling_ = spelling_of(language);
    topics_.begin_article(language);
    if (!has_stemmer(language)) return;
    const auto found = std::find(languages_.begin(), languages_.end(), language);
    const auto index = static_cast<std::size_t>(found - languages_.begin());
    if (index >= most_languages) return;
    if (found == languages_.end()) languages_.emplace_back(language);
    language_bit_ = 1ULL << index;
}

void DocumentBuilder::note_stems(const std::string& term, Word& word) {
    word.stemmed |= language_bit_;
    if (topics_.has_stems()) word.topic_words = topics_.with_stems(term, word.topic_words);
}

void DocumentBuilder::enter_spelling(const std::string& term, std::string_view text) {
    auto found = spellings_.find(text);
    if (found == spellings_.end()) found = spellings_.emplace(std::string(text), 0).first;
    if ((found->second & language_bit_) != 0) return;
    found->second |= language_bit_;
    lexicon_.add(language_, term, written_word(text, term, spelling_));
}

DocumentBuilder::Postings& DocumentBuilder::postings_of(const Token& token, std::string_view text) {
    auto found = vocabulary_.find(token.term);
    if (found == vocabulary_.end()) {
        found = vocabulary_.emplace(std::string(token.term), Word{}).first;
        found->second.topic_words = topics_.words_of(token.term);
    }
    Word& word = found->second;
    if ((word.stemmed & language_bit_) != language_bit_) note_stems(found->first, word);
    if (language_bit_ != 0 && may_be_spelled_apart(text, spelling_)) {
        enter_spelling(found->first, text);
    } else if (language_bit_ != 0 && (word.languages & language_bit_) == 0) {
        word.languages |= language_bit_;
        lexicon_.add(language_, token.term);
    }
    if (word.article == article_) return postings_[word.postings];
    word.article = article_;
    word.postings = static_cast<std::uint32_t>(used_);
    if (used_ == postings_.size()) postings_.emplace_back();
    Postings& postings = postings_[used_++];
    postings.term = &found->first;
    postings.positions.clear();
    postings.weight = 0;
    postings.topic_words = word.topic_words;
    return postings;
}

void DocumentBuilder::forget_words() {
    vocabulary_ = {};
    spellings_ = {};
    postings_ = {};
    used_ = 0;
}

void DocumentBuilder::add_words(std::span<const Token> tokens, const Place& place) {
    for (const Token& token : tokens) {
        Postings& postings =
            postings_of(token, place.text.substr(token.begin, token.end - token.begin));
        postings.weight += place.weight;
        if (postings.topic_words != TopicFinder::no_words && has_own_position(token.kind))
            topics_.note(place.first + token.position, postings.topic_words);
        if (token.kind == TokenKind::single) continue;
        postings.positions.push_back(place.first + token.position);
        --postings.weight;
    }
}

Xapian::termpos DocumentBuilder::add_passage(std::string_view text, Xapian::termpos first,
                                             Xapian::termcount weight) {
    const auto words = analyser_.analyse(text);
    add_words(words, {text, first, weight});
    return words.empty() ? first : first + words.back().position + title_gap;
}

void DocumentBuilder::add_text(Xapian::Document& document, const Article& article,
                               std::size_t most_words) {
    Xapian::termpos next = add_passage(article.title(), 1, title_weight);
    next = add_passage(article.first(FieldId::standfirst), next, 1);
    double words = 0;
    const auto body = article.body();
    analyser_.analyse_in_runs(body, [&](std::span<const Token> run) {
        add_words(run, {body, next, 1});
        if (!run.empty()) words = run.back().position + 1;
        if (used_ > most_words) throw TooManyWords{};
    });
    next += static_cast<Xapian::termpos>(words) + title_gap;
    for (const auto& caption : article.all(FieldId::captions)) next = add_passage(caption, next, 1);
    document.add_value(slots::words, Xapian::sortable_serialise(words));
    write_postings(document);
}

void DocumentBuilder::write_postings(Xapian::Document& document) {
    const bool is_huge = used_ > most_kept_words / 4;
    for (std::size_t i = 0; i < used_; ++i) {
        Postings& postings = postings_[i];
        for (const auto position : postings.positions)
            document.add_posting(*postings.term, position);
        if (postings.weight > 0) document.add_term(*postings.term, postings.weight);
        // Xapian has them now; they would not be needed twice.
        if (is_huge || postings.positions.size() > most_kept_positions) postings.positions = {};
    }
    if (vocabulary_.size() + spellings_.size() > most_kept_words || is_huge) forget_words();
}

} // namespace lacuna::indexer
