// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/markdown/front_matter_yaml.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <yaml-cpp/depthguard.h>
#include <yaml-cpp/yaml.h>

namespace lacuna::corpus {

namespace {

/// Whether brackets, indentation or dashes on one line could nest deeper than the parser's stack
/// should be trusted with; a cheap bound on what yaml-cpp recurses over.
bool may_nest_deep(std::string_view block) {
    const auto opening =
        std::count_if(block.begin(), block.end(), [](char c) { return c == '[' || c == '{'; });
    return opening > most_front_matter_values / 2;
}

class YamlReader {
  public:
    std::vector<RecordValue> values(const YAML::Node& root) {
        std::vector<RecordValue> values;
        for (const auto& pair : root) {
            if (!pair.first.IsScalar()) continue;
            RecordValue value;
            value.key = pair.first.Scalar();
            take(pair.second, value);
            values.push_back(std::move(value));
        }
        return values;
    }

  private:
    void take(const YAML::Node& node, RecordValue& into) {
        if (node.IsScalar() || node.IsMap()) take_item(node, into);
        if (node.IsSequence())
            for (const auto& item : node) take_item(item, into);
        if (!node.IsScalar() && !node.IsNull()) into.stored = flow(node, 1);
    }

    void take_item(const YAML::Node& node, RecordValue& into) {
        count();
        if (node.IsScalar() && !is_null(node)) into.texts.push_back(node.Scalar());
        if (node.IsSequence()) into.is_all_text = false;
        if (!node.IsMap()) return;
        const auto name = node["name"];
        const auto role = node["role"];
        if (!name || !name.IsScalar())
            into.is_all_text = false;
        else if (const auto known =
                     role && role.IsScalar() ? credit_role(role.Scalar()) : std::nullopt)
            into.credits.push_back({name.Scalar(), *known});
        else
            into.texts.push_back(name.Scalar());
    }

    static bool is_null(const YAML::Node& node) {
        const auto& text = node.Scalar();
        return node.Tag() != "!" && (text == "~" || text == "null");
    }

    /// The value on one line, in YAML's flow style.
    std::string flow(const YAML::Node& node, int depth) {
        count();
        if (depth > deepest_front_matter) throw InputError("front matter nested too deep");
        if (node.IsScalar()) return node.Scalar();
        std::string text;
        for (const auto& item : node) {
            if (!text.empty()) text += ", ";
            if (node.IsMap())
                text += flow(item.first, depth + 1) + ": " + flow(item.second, depth + 1);
            else
                text += flow(item, depth + 1);
        }
        return node.IsMap() ? "{" + text + "}" : "[" + text + "]";
    }

    void count() {
        if (++count_ > most_front_matter_values)
            throw InputError("front matter with too many values");
    }

    int count_ = 0;
};

} // namespace

std::vector<RecordValue> read_yaml(std::string_view block) {
    if (may_nest_deep(block)) throw InputError("front matter nested too deep");
    try {
        const auto root = YAML::Load(std::string(block));
        if (root.IsNull()) return {};
        if (!root.IsMap()) throw MarkupError("not a mapping");
        return YamlReader().values(root);
    } catch (const YAML::DeepRecursion&) {
        throw InputError("front matter nested too deep");
    } catch (const YAML::Exception& error) {
        throw MarkupError(error.what());
    }
}

} // namespace lacuna::corpus
