// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/user_share.h"

#include "core/scenario/load_level.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace quadrant {
namespace {

std::vector<double> weights(const Scenario& scenario) {
    std::vector<double> all(static_cast<std::size_t>(endpointCount(scenario)), 1.0);
    if (scenario.targets.empty()) {
        for (std::size_t i = 0; i < all.size(); ++i) {
            const auto given = scenario.load.share.find(scenario.modes[i]);
            if (given != scenario.load.share.end())
                all[i] = given->second;
        }
    }
    return all;
}

std::vector<int> shareOut(int users, const std::vector<double>& weights) {
    if (weights.empty())
        return {};
    const double sum = std::accumulate(weights.begin(), weights.end(), 0.0);
    const int least = users < std::ssize(weights) ? 0 : 1;
    std::vector<double> due;
    std::vector<int> got;
    for (const double weight : weights) {
        due.push_back(users * weight / sum);
        got.push_back(std::max(least, static_cast<int>(due.back())));
    }
    int left = users - std::accumulate(got.begin(), got.end(), 0);
    for (; left > 0; --left) { // rounding down leaves a few over
        std::size_t neediest = 0;
        for (std::size_t i = 1; i < got.size(); ++i) {
            if (due[i] - got[i] > due[neediest] - got[neediest])
                neediest = i;
        }
        ++got[neediest];
    }
    for (; left < 0; ++left) // seeing to it that nobody goes without takes a few
        --*std::max_element(got.begin(), got.end());
    return got;
}

} // namespace

std::vector<int> usersPerEndpoint(const Scenario& scenario) {
    const int users = isOpen(scenario) ? 0 : mostUsers(scenario);
    if (scenario.arrangement == Arrangement::Together)
        return shareOut(users, weights(scenario));
    return std::vector<int>(static_cast<std::size_t>(endpointCount(scenario)), users);
}

std::vector<int> shareWeights(const Scenario& scenario) {
    std::vector<int> whole;
    int divisor = 0;
    for (const double weight : weights(scenario)) {
        whole.push_back(std::max(1, static_cast<int>(std::lround(weight * 1000))));
        divisor = std::gcd(divisor, whole.back());
    }
    for (int& weight : whole)
        weight /= divisor;
    return whole;
}

double partOfArrivals(const Scenario& scenario, std::size_t endpoint) {
    const std::vector<double> all = weights(scenario);
    if (endpoint >= all.size())
        return 0;
    if (scenario.arrangement != Arrangement::Together)
        return 1;
    return all[endpoint] / std::accumulate(all.begin(), all.end(), 0.0);
}

int usersOf(const Scenario& scenario, std::size_t endpoint) {
    const std::vector<int> users = usersPerEndpoint(scenario);
    return endpoint < users.size() ? users[endpoint] : 0;
}

} // namespace quadrant
