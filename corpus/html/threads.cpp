// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/html/threads.hpp"

#include "common/utf8.hpp"
#include "corpus/language/furniture.hpp"
#include "corpus/language/words.hpp"

#include <algorithm>

namespace lacuna::corpus {

namespace {

constexpr int most_levels_to_units = 4;
constexpr int least_units = 3;
constexpr std::size_t longest_heading = 120; ///< bytes
constexpr std::uint32_t least_sentences = 2;

bool is_alike(const PageTree& page, NodeIndex a, NodeIndex b) {
    return page[a].tag == page[b].tag &&
           page.attribute(a, AttributeId::class_) == page.attribute(b, AttributeId::class_);
}

bool may_be_unit(const PageTree& page, NodeIndex index) {
    const Tag tag = page[index].tag;
    return has_flag(tag, TagFlag::block) && tag != Tag::p && !has_flag(tag, TagFlag::heading) &&
           tag != Tag::br && tag != Tag::hr && page[index].end > index + 1;
}

/// How many elements from `index` on, in an element that ends at `end`, are of its make.
int row_length(const PageTree& page, NodeIndex index, NodeIndex end) {
    int length = 0;
    for (NodeIndex i = index; i < end; i = page[i].end) {
        if (page[i].tag == Tag::text) continue;
        if (!may_be_unit(page, i) || !is_alike(page, i, index)) break;
        ++length;
    }
    return length;
}

/// Folded, with the words that lead to the headline that was answered.
constexpr std::string_view words_for_replies =
    "antwort|antworten|gedanke|gedanken|kommentar|kommentare|reaktion|reaktionen|meinung|meinungen|"
    "response|responses|reply|replies|thought|thoughts|comment|comments|reponse|reponses|"
    "commentaire|commentaires|reflexion|reflexions|respuesta|respuestas|comentario|comentarios|"
    "pensamiento|pensamientos|risposta|risposte|commento|commenti|pensiero|pensieri|reactie|"
    "reacties|gedachte|gedachten|resposta|respostas|odpowiedzi|komentarz|komentarze|svar|"
    "kommentarer|tanke|tankar|yorum|yanit|komentara|ответ|ответа|ответов|комментарий|комментария|"
    "комментариев";
constexpr std::string_view words_to =
    "zu|auf|to|on|a|sur|en|em|su|op|over|do|na|till|til|pa|icin|к|на";

/// "2 Antworten zu “Sender verstummt”": a number, a word for replies, and what they are to.
bool is_reply_heading(std::string_view line) {
    constexpr std::size_t fewest = 4;
    const auto words = split_words(line);
    return words.size() >= fewest && digit_value(code_point_at(words[0], 0).value) >= 0 &&
           is_in_list(words_for_replies, fold(words[1])) && is_in_list(words_to, fold(words[2]));
}

/// The next element behind a node in the same parent, or the parent's end.
NodeIndex next_element(const PageTree& page, NodeIndex index) {
    const auto end = page[page[index].parent].end;
    auto next = page[index].end;
    while (next < end && page[next].tag == Tag::text) next = page[next].end;
    return next;
}

} // namespace

bool has_units(const PageTree& page, NodeIndex index) {
    for (int level = 0; level < most_levels_to_units; ++level) {
        NodeIndex largest = 0;
        NodeIndex most_nodes = 0;
        for (NodeIndex i = index + 1; i < page[index].end; i = page[i].end) {
            if (!may_be_unit(page, i)) continue;
            if (page[i].end - i > most_nodes) {
                most_nodes = page[i].end - i;
                largest = i;
            }
        }
        if (largest == 0) return false;
        int units = 0;
        for (NodeIndex i = index + 1; i < page[index].end; i = page[i].end)
            if (may_be_unit(page, i) && is_alike(page, i, largest)) ++units;
        if (units >= least_units) return true;
        index = largest;
    }
    return false;
}

void mark_threads(std::vector<Part>& parts, const MarkedPage& page, const TextSums& sums) {
    const PageTree& tree = *page.tree;
    for (const PageBlock& block : page.blocks) {
        if (!has_flag(tree[block.owner].tag, TagFlag::heading)) continue;
        const bool is_reply = is_reply_heading(block.text);
        if (!is_reply && block.text.size() > longest_heading) continue;
        if (!is_reply && !is_thread_heading(block.text)) continue;
        auto heading = block.owner;
        while (tree[heading].parent != 0 && sums.blocks(tree[heading].parent) == 1)
            heading = tree[heading].parent;
        const auto end = tree[tree[heading].parent].end;
        const auto first = next_element(tree, heading);
        if (first >= end) continue;
        const bool is_row = row_length(tree, first, end) >= least_units;
        const bool is_list = may_be_unit(tree, first) && (is_reply || has_units(tree, first));
        if (!is_row && !is_list) continue;
        if (is_reply)
            std::fill(parts.begin() + heading, parts.begin() + tree[heading].end, Part::thread);
        for (NodeIndex i = first; i < end && is_alike(tree, i, first); i = next_element(tree, i))
            std::fill(parts.begin() + i, parts.begin() + tree[i].end, Part::thread);
    }
}

void mark_next_articles(std::vector<Part>& parts, const MarkedPage& page, const TextSums& sums,
                        NodeIndex headline) {
    if (headline == 0) return;
    const PageTree& tree = *page.tree;
    const auto holds_headline = [&](NodeIndex i) { return i < headline && headline < tree[i].end; };
    for (const PageBlock& block : page.blocks) {
        if (block.begin <= headline || tree[block.owner].tag != Tag::h1) continue;
        if (parts[block.begin] == Part::next) continue;
        auto other = block.owner;
        while (!holds_headline(tree[other].parent)) other = tree[other].parent;
        if (sums.sentences(other) < least_sentences) continue;
        auto own = headline;
        while (tree[own].parent != tree[other].parent) own = tree[own].parent;
        const bool is_like = is_alike(tree, own, other) && tree[other].tag != Tag::section;
        if (is_like && sums.sentences(own) >= least_sentences)
            std::fill(parts.begin() + other, parts.begin() + tree[other].end, Part::next);
    }
}

} // namespace lacuna::corpus
