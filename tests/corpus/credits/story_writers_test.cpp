// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/credits/story_writers.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using lacuna::corpus::read_story_writers;
using Strings = std::vector<std::string>;

TEST_CASE("East Asian stories name their writers in brackets") {
    const struct {
        std::string body;
        Strings names;
    } rows[] = {
        {"（記者王小明／台北報導）兩家最大的網路關閉。", {"王小明"}},
        {"新华社北京3月3日电（记者 王小明、李大同）两家网络关闭。", {"王小明", "李大同"}},
        {"本报讯（记者 王小明 通讯员 李大同）两家网络关闭。", {"王小明", "李大同"}},
        {"(서울=연합뉴스) 홍길동 김철수 기자 = 두 통신망이 꺼졌다.", {"홍길동", "김철수"}},
        {"【ソウル＝山田太郎】二つの網が止まった。", {"山田太郎"}},
        {"两家网络关闭。\n\n没有人说明原因。（评论员 王小明 李大同）", {"王小明", "李大同"}},
        {"PORT (Reuters) - Networks went dark.", {}},
        {"記者被捕。（無國界記者組織說）", {}},
        {"", {}},
    };
    for (const auto& row : rows) {
        CAPTURE(row.body);
        CHECK(read_story_writers(row.body) == row.names);
    }
}
