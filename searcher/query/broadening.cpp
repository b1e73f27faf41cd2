// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/query/broadening.hpp"

#include "searcher/query/combine.hpp"
#include "searcher/query/equivalents.hpp"
#include "searcher/query/kinds.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <iterator>
#include <utility>

namespace lacuna::searcher {

namespace {

bool is_topic(const Node& node) {
    return node.kind == NodeKind::value && node.field == FieldId::topic;
}

class Broadening {
  public:
    explicit Broadening(const Vocabulary* own) : own_(own) {}

    /// Depth is bounded by that of the query (caps::depth).
    Node broader(Node node) {
        if (is_topic(node)) return with_wider_topics(std::move(node));
        if (has_equivalents(node)) return with_wider_equivalents(std::move(node));
        const auto end = node.kind == NodeKind::but_not
                             ? std::min<std::size_t>(1, node.children.size())
                             : node.children.size();
        for (std::size_t i = 0; i < end; ++i)
            node.children[i] = broader(std::move(node.children[i]));
        return node;
    }

    [[nodiscard]] std::vector<std::string> sentences() && {
        if (!sentences_.empty()) return std::move(sentences_);
        return {"--broaden found nothing to broaden: it is for topic:NAME and %WORD"};
    }

  private:
    Node with_wider_topics(Node topic) {
        const Vocabulary& vocabulary = Vocabulary::built_in();
        const auto numbers = vocabulary.named(topic.text);
        if (numbers.size() != 1) return topic;
        std::vector<Node> topics{topic};
        std::vector<std::string_view> ids;
        for (const auto number : vocabulary.around(numbers.front())) {
            ids.push_back(vocabulary.concepts()[number].id);
            topics.push_back(topic);
            topics.back().text = ids.back();
        }
        if (ids.empty()) return topic;
        tell("topic:" + topic.text, ids);
        return group_of(NodeKind::any_of, std::move(topics));
    }

    Node with_wider_equivalents(Node group) {
        const auto typed = std::string_view(group.text).substr(1);
        const auto in = group.children.back().field;
        auto wider = equivalents_around(typed, in, own_);
        if (wider.nodes.empty()) return group;
        tell(group.text, {wider.ids.begin(), wider.ids.end()});
        std::move(wider.nodes.begin(), wider.nodes.end(), std::back_inserter(group.children));
        return group;
    }

    void tell(const std::string& text, const std::vector<std::string_view>& ids) {
        sentences_.push_back(fmt::format("{} was broadened to {}", text, fmt::join(ids, ", ")));
    }

    const Vocabulary* own_;
    std::vector<std::string> sentences_;
};

} // namespace

Broadened broadened(Node query, const Vocabulary* own) {
    Broadening broadening(own);
    Node wider = broadening.broader(std::move(query));
    return {std::move(wider), std::move(broadening).sentences()};
}

} // namespace lacuna::searcher
