// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/json_parts.h"

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace quadrant {

double rounded(double figure) {
    return std::round(figure * 1000) / 1000;
}

QJsonValue orNull(std::optional<double> figure) {
    return figure ? QJsonValue(rounded(*figure)) : QJsonValue();
}

QJsonObject hostJson(const HostInfo& host) {
    return {{u"cores"_s, host.cores},
            {u"kernel"_s, host.kernel},
            {u"qt"_s, host.qt},
            {u"descriptorLimit"_s, static_cast<qint64>(host.descriptorLimit)}};
}

} // namespace quadrant
