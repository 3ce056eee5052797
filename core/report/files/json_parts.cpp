// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/files/json_parts.h"

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace quadrant {

double rounded(double figure) {
    return std::round(figure * 1000) / 1000;
}

QJsonValue orNull(std::optional<double> figure) {
    return figure ? QJsonValue(rounded(*figure)) : QJsonValue();
}

QJsonValue toJson(const FigureName& figure, const std::optional<double>& value) {
    if (figure.unit == FigureName::Unit::Count)
        return value ? QJsonValue(static_cast<qint64>(std::llround(*value))) : QJsonValue();
    return orNull(value);
}

void insert(QJsonObject& object, const Figure& figure, const Summary& summary) {
    object.insert(figure.key, toJson(figure, figure.value(summary)));
}

QJsonObject hostJson(const HostInfo& host) {
    return {{u"cores"_s, host.cores},
            {u"kernel"_s, host.kernel},
            {u"qt"_s, host.qt},
            {u"descriptorLimit"_s, static_cast<qint64>(host.descriptorLimit)}};
}

} // namespace quadrant
