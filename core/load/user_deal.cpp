// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/load/user_deal.h"

#include <algorithm>
#include <utility>

namespace quadrant {

std::vector<std::size_t> dealUsers(const LoadPlan& plan) {
    std::vector<std::size_t> dealt;
    if (plan.usersPerTarget.empty()) {
        for (int user = 0; user < plan.users; ++user)
            dealt.push_back(static_cast<std::size_t>(user) % plan.targets.size());
        return dealt;
    }
    std::vector<std::pair<double, std::size_t>> joining; // when in the ramp, and where
    for (std::size_t target = 0; target < plan.usersPerTarget.size(); ++target) {
        for (int user = 0; user < plan.usersPerTarget[target]; ++user)
            joining.emplace_back((user + 0.5) / plan.usersPerTarget[target], target);
    }
    std::sort(joining.begin(), joining.end()); // who joins at the same time, in the targets' order
    for (const auto& [when, target] : joining)
        dealt.push_back(target);
    return dealt;
}

} // namespace quadrant
