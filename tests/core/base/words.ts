<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<!-- words.qm is made of this: lrelease words.ts -->
<context>
    <name>quadrant::Core</name>
    <message>
        <source>the disk is full</source>
        <translation>die Platte ist voll</translation>
    </message>
    <message>
        <source>The run finished.</source>
        <translation>Der Lauf ist zu Ende.</translation>
    </message>
    <message>
        <source>What was measured</source>
        <translation>Was gemessen wurde</translation>
    </message>
    <message>
        <source>Median response time</source>
        <translation>Mittlere Antwortzeit</translation>
    </message>
    <message>
        <source>%1 % response time</source>
        <translation>Antwortzeit, %1 %</translation>
    </message>
    <message>
        <source>no whole answer within %1</source>
        <translation>keine ganze Antwort in %1</translation>
    </message>
    <message>
        <source>must be a non-empty text</source>
        <translation>muss ein Text sein, und nicht leer</translation>
    </message>
    <message>
        <source>%1, not %2</source>
        <translation>%1, nicht %2</translation>
    </message>
</context>
<context>
    <name>quadrant::Format</name>
    <message>
        <source>%1 ms</source>
        <translation>%1 Millisekunden</translation>
    </message>
</context>
<context>
    <name>quadrant::Why</name>
    <message>
        <source>More requests arrived than were answered: %1 of them waited for a connection, and %2 had not been sent when the run ended.</source>
        <translation>Es kamen mehr Anfragen an, als beantwortet wurden: %1 warteten auf eine Verbindung, und %2 waren am Ende nicht abgeschickt.</translation>
    </message>
</context>
</TS>
