<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>ActionBar</name>
        <message numerus="yes">
            <source>%n chosen</source>
            <translation>
                <numerusform>%n chosen</numerusform>
                <numerusform>%n chosen</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Actions</name>
        <message numerus="yes">
            <source>%n codings lost their words</source>
            <translation>
                <numerusform>%n coding lost its words</numerusform>
                <numerusform>%n codings lost their words</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n codings removed</source>
            <translation>
                <numerusform>%n coding removed</numerusform>
                <numerusform>%n codings removed</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n decided</source>
            <translation>
                <numerusform>%n decided</numerusform>
                <numerusform>%n decided</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n forms decided as before</source>
            <translation>
                <numerusform>%n form decided as before</numerusform>
                <numerusform>%n forms decided as before</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n new to decide</source>
            <translation>
                <numerusform>%n new to decide</numerusform>
                <numerusform>%n new to decide</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n places found</source>
            <translation>
                <numerusform>%n place found</numerusform>
                <numerusform>%n places found</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Anonymise</name>
        <message numerus="yes">
            <source>%n different</source>
            <translation>
                <numerusform>%n different</numerusform>
                <numerusform>%n different</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n places</source>
            <translation>
                <numerusform>%n place</numerusform>
                <numerusform>%n places</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n places came up later and were decided as before</source>
            <translation>
                <numerusform>%n place came up later and was decided as before</numerusform>
                <numerusform>%n places came up later and were decided as before</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>in %n texts</source>
            <translation>
                <numerusform>in %n text</numerusform>
                <numerusform>in %n texts</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>AnonymiseScreen</name>
        <message numerus="yes">
            <source>%n texts not looked through</source>
            <translation>
                <numerusform>%n text not looked through</numerusform>
                <numerusform>%n texts not looked through</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n to decide</source>
            <translation>
                <numerusform>%n to decide</numerusform>
                <numerusform>%n to decide</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>BundleCard</name>
        <message numerus="yes">
            <source>%n entries wait for something that another bundle brings.</source>
            <translation>
                <numerusform>%n entry waits for something that another bundle brings.</numerusform>
                <numerusform>%n entries wait for something that another bundle brings.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n fields were changed on both sides: both values are kept, side by side.</source>
            <translation>
                <numerusform>%n field was changed on both sides: both values are kept, side by side.</numerusform>
                <numerusform>%n fields were changed on both sides: both values are kept, side by side.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n operations before these have not come yet: ask the sender for them.</source>
            <translation>
                <numerusform>%n operation before these has not come yet: ask the sender for it.</numerusform>
                <numerusform>%n operations before these have not come yet: ask the sender for them.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Bundles</name>
        <message numerus="yes">
            <source>%n codes</source>
            <translation>
                <numerusform>%n code</numerusform>
                <numerusform>%n codes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n codings</source>
            <translation>
                <numerusform>%n coding</numerusform>
                <numerusform>%n codings</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n consents</source>
            <translation>
                <numerusform>%n consent</numerusform>
                <numerusform>%n consents</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n interviews</source>
            <translation>
                <numerusform>%n interview</numerusform>
                <numerusform>%n interviews</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n interviews stay here: it is not said who speaks in them.</source>
            <translation>
                <numerusform>%n interview stays here: it is not said who speaks in it.</numerusform>
                <numerusform>%n interviews stay here: it is not said who speaks in them.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n memos</source>
            <translation>
                <numerusform>%n memo</numerusform>
                <numerusform>%n memos</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n other entries</source>
            <translation>
                <numerusform>%n other entry</numerusform>
                <numerusform>%n other entries</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n respondents</source>
            <translation>
                <numerusform>%n respondent</numerusform>
                <numerusform>%n respondents</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n respondents did not agree to take part</source>
            <translation>
                <numerusform>%n respondent did not agree to take part</numerusform>
                <numerusform>%n respondents did not agree to take part</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n transcripts</source>
            <translation>
                <numerusform>%n transcript</numerusform>
                <numerusform>%n transcripts</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n turns</source>
            <translation>
                <numerusform>%n turn</numerusform>
                <numerusform>%n turns</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>BundlesScreen</name>
        <message numerus="yes">
            <source>%n bundles in all</source>
            <translation>
                <numerusform>%n bundle in all</numerusform>
                <numerusform>%n bundles in all</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CheckCard</name>
        <message numerus="yes">
            <source>%n chains of the log do not verify.</source>
            <translation>
                <numerusform>%n chain of the log does not verify.</numerusform>
                <numerusform>%n chains of the log do not verify.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n operations of the log read.</source>
            <translation>
                <numerusform>%n operation of the log read.</numerusform>
                <numerusform>%n operations of the log read.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n pages are damaged.</source>
            <translation>
                <numerusform>%n page is damaged.</numerusform>
                <numerusform>%n pages are damaged.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n rows point to nothing.</source>
            <translation>
                <numerusform>%n row points to nothing.</numerusform>
                <numerusform>%n rows point to nothing.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n stretches of other laptops’ work have not come in yet.</source>
            <translation>
                <numerusform>%n stretch of other laptops’ work has not come in yet.</numerusform>
                <numerusform>%n stretches of other laptops’ work have not come in yet.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CodeList</name>
        <message numerus="yes">
            <source>%n passages</source>
            <translation>
                <numerusform>%n passage</numerusform>
                <numerusform>%n passages</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CodebookScreen</name>
        <message numerus="yes">
            <source>%n changed</source>
            <translation>
                <numerusform>%n changed</numerusform>
                <numerusform>%n changed</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n codes</source>
            <translation>
                <numerusform>%n code</numerusform>
                <numerusform>%n codes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n codes added</source>
            <translation>
                <numerusform>%n code added</numerusform>
                <numerusform>%n codes added</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n codes written</source>
            <translation>
                <numerusform>%n code written</numerusform>
                <numerusform>%n codes written</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n passages</source>
            <translation>
                <numerusform>%n passage</numerusform>
                <numerusform>%n passages</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ConflictsCard</name>
        <message numerus="yes">
            <source>%n fields</source>
            <translation>
                <numerusform>%n field</numerusform>
                <numerusform>%n fields</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>DrawPage</name>
        <message numerus="yes">
            <source>%n texts not looked through yet are left out.</source>
            <translation>
                <numerusform>%n text not looked through yet is left out.</numerusform>
                <numerusform>%n texts not looked through yet are left out.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ExportSheet</name>
        <message numerus="yes">
            <source>%n identifiers wait for a decision. No bundle is made before that.</source>
            <translation>
                <numerusform>One identifier waits for a decision. No bundle is made before that.</numerusform>
                <numerusform>%n identifiers wait for a decision. No bundle is made before that.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n transcripts</source>
            <translation>
                <numerusform>%n transcript</numerusform>
                <numerusform>%n transcripts</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n transcripts were not looked through as they stand: of their names only those in the register will be replaced.</source>
            <translation>
                <numerusform>One transcript was not looked through as it stands: of its names only those in the register will be replaced.</numerusform>
                <numerusform>%n transcripts were not looked through as they stand: of their names only those in the register will be replaced.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>FingerprintCard</name>
        <message numerus="yes">
            <source>%n devices</source>
            <translation>
                <numerusform>%n device</numerusform>
                <numerusform>%n devices</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n operations</source>
            <translation>
                <numerusform>%n operation</numerusform>
                <numerusform>%n operations</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ImportPage</name>
        <message numerus="yes">
            <source>Import %n files</source>
            <translation>
                <numerusform>Import %n file</numerusform>
                <numerusform>Import %n files</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Importing %n files</source>
            <translation>
                <numerusform>Importing %n file</numerusform>
                <numerusform>Importing %n files</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Stopped. %n files came in before; the others wait here.</source>
            <translation>
                <numerusform>Stopped. %n file came in before; the others wait here.</numerusform>
                <numerusform>Stopped. %n files came in before; the others wait here.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>These respondents speak in all %n files</source>
            <translation>
                <numerusform>These respondents speak in the file</numerusform>
                <numerusform>These respondents speak in all %n files</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>InterviewsScreen</name>
        <message numerus="yes">
            <source>%n documents</source>
            <translation>
                <numerusform>%n document</numerusform>
                <numerusform>%n documents</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n interviews</source>
            <translation>
                <numerusform>%n interview</numerusform>
                <numerusform>%n interviews</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>MakingSheet</name>
        <message numerus="yes">
            <source>%n identifiers wait for a decision. No file was made.</source>
            <translation>
                <numerusform>%n identifier waits for a decision. No file was made.</numerusform>
                <numerusform>%n identifiers wait for a decision. No file was made.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n texts were not looked through as they stand. No file was made.</source>
            <translation>
                <numerusform>One text was not looked through as it stands. No file was made.</numerusform>
                <numerusform>%n texts were not looked through as they stand. No file was made.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>MembersCard</name>
        <message numerus="yes">
            <source>%n vaults</source>
            <translation>
                <numerusform>%n vault</numerusform>
                <numerusform>%n vaults</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PreviewCard</name>
        <message numerus="yes">
            <source>%Ln words</source>
            <translation>
                <numerusform>%Ln word</numerusform>
                <numerusform>%Ln words</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n pieces left out</source>
            <translation>
                <numerusform>%n piece left out</numerusform>
                <numerusform>%n pieces left out</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n speakers</source>
            <translation>
                <numerusform>%n speaker</numerusform>
                <numerusform>%n speakers</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n turns</source>
            <translation>
                <numerusform>%n turn</numerusform>
                <numerusform>%n turns</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>QueueCard</name>
        <message numerus="yes">
            <source>%n texts not looked through</source>
            <translation>
                <numerusform>%n text not looked through</numerusform>
                <numerusform>%n texts not looked through</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Release</name>
        <message numerus="yes">
            <source>%n coded passages</source>
            <translation>
                <numerusform>%n coded passage</numerusform>
                <numerusform>%n coded passages</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n counts</source>
            <translation>
                <numerusform>%n count</numerusform>
                <numerusform>%n counts</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n passages of which only replaced words would be left</source>
            <translation>
                <numerusform>%n passage of which only replaced words would be left</numerusform>
                <numerusform>%n passages of which only replaced words would be left</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n passages, of what stays and of themes whose count is covered</source>
            <translation>
                <numerusform>%n passage, of what stays and of themes whose count is covered</numerusform>
                <numerusform>%n passages, of what stays and of themes whose count is covered</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n respondents</source>
            <translation>
                <numerusform>%n respondent</numerusform>
                <numerusform>%n respondents</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n respondents did not agree to this</source>
            <translation>
                <numerusform>%n respondent did not agree to this</numerusform>
                <numerusform>%n respondents did not agree to this</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n tables of counts</source>
            <translation>
                <numerusform>%n table of counts</numerusform>
                <numerusform>%n tables of counts</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n transcripts</source>
            <translation>
                <numerusform>%n transcript</numerusform>
                <numerusform>%n transcripts</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n transcripts, without the consent they need.</source>
            <translation>
                <numerusform>%n transcript, without the consent it needs.</numerusform>
                <numerusform>%n transcripts, without the consent they need.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n values by which somebody would stand out</source>
            <translation>
                <numerusform>%n value by which somebody would stand out</numerusform>
                <numerusform>%n values by which somebody would stand out</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ReleaseSheet</name>
        <message numerus="yes">
            <source>%n identifiers wait for a decision. Nothing is released before that.</source>
            <translation>
                <numerusform>%n identifier waits for a decision. Nothing is released before that.</numerusform>
                <numerusform>%n identifiers wait for a decision. Nothing is released before that.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n texts were not looked through yet. Nothing is released before that.</source>
            <translation>
                <numerusform>One text was not looked through yet. Nothing is released before that.</numerusform>
                <numerusform>%n texts were not looked through yet. Nothing is released before that.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>RemoveSheet</name>
        <message numerus="yes">
            <source>%n codes below it go too.</source>
            <translation>
                <numerusform>%n code below it goes too.</numerusform>
                <numerusform>%n codes below it go too.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n passages go to:</source>
            <translation>
                <numerusform>%n passage goes to:</numerusform>
                <numerusform>%n passages go to:</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n passages lose the code</source>
            <translation>
                <numerusform>%n passage loses the code</numerusform>
                <numerusform>%n passages lose the code</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ReportCard</name>
        <message numerus="yes">
            <source>%Ln words</source>
            <translation>
                <numerusform>%Ln word</numerusform>
                <numerusform>%Ln words</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n files imported</source>
            <translation>
                <numerusform>%n file imported</numerusform>
                <numerusform>%n files imported</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n pieces left out</source>
            <translation>
                <numerusform>%n piece left out</numerusform>
                <numerusform>%n pieces left out</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n refused</source>
            <translation>
                <numerusform>%n refused</numerusform>
                <numerusform>%n refused</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n turns</source>
            <translation>
                <numerusform>%n turn</numerusform>
                <numerusform>%n turns</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ReportsScreen</name>
        <message numerus="yes">
            <source>%n pages went to the printer</source>
            <translation>
                <numerusform>%n page went to the printer</numerusform>
                <numerusform>%n pages went to the printer</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>RespondentEditor</name>
        <message numerus="yes">
            <source>%n interviews</source>
            <translation>
                <numerusform>%n interview</numerusform>
                <numerusform>%n interviews</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>RespondentsScreen</name>
        <message numerus="yes">
            <source>%n respondents</source>
            <translation>
                <numerusform>%n respondent</numerusform>
                <numerusform>%n respondents</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ResultPage</name>
        <message numerus="yes">
            <source>%n found anew: decide about them</source>
            <translation>
                <numerusform>%n found anew: decide about it</numerusform>
                <numerusform>%n found anew: decide about them</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Besides, %n passages in doubt were read; they count for no estimate.</source>
            <translation>
                <numerusform>Besides, %n passage in doubt was read; it counts for no estimate.</numerusform>
                <numerusform>Besides, %n passages in doubt were read; they count for no estimate.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>RiskCard</name>
        <message numerus="yes">
            <source>%n respondents in such groups</source>
            <translation>
                <numerusform>%n respondent in such groups</numerusform>
                <numerusform>%n respondents in such groups</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>and %n more</numerusform>
                <numerusform>and %n more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SearchResults</name>
        <message numerus="yes">
            <source>%n places</source>
            <translation>
                <numerusform>%n place</numerusform>
                <numerusform>%n places</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SpeakerLine</name>
        <message numerus="yes">
            <source>%n turns</source>
            <translation>
                <numerusform>%n turn</numerusform>
                <numerusform>%n turns</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SpeakerList</name>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>and %n more</numerusform>
                <numerusform>and %n more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>StepsCard</name>
        <message numerus="yes">
            <source>%n to go</source>
            <translation>
                <numerusform>%n to go</numerusform>
                <numerusform>%n to go</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TextCard</name>
        <message numerus="yes">
            <source>%n of them not looked through</source>
            <translation>
                <numerusform>one of them not looked through</numerusform>
                <numerusform>%n of them not looked through</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n turns not looked through</source>
            <translation>
                <numerusform>%n turn not looked through</numerusform>
                <numerusform>%n turns not looked through</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TranscriptCard</name>
        <message numerus="yes">
            <source>%Ln words</source>
            <translation>
                <numerusform>%Ln word</numerusform>
                <numerusform>%Ln words</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n codings lost their words</source>
            <translation>
                <numerusform>%n coding lost its words</numerusform>
                <numerusform>%n codings lost their words</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n lost</source>
            <translation>
                <numerusform>%n lost</numerusform>
                <numerusform>%n lost</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n turns</source>
            <translation>
                <numerusform>%n turn</numerusform>
                <numerusform>%n turns</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Viewer</name>
        <message numerus="yes">
            <source>beside the page of %1, %n counts tell what fewer than %2 people said</source>
            <translation>
                <numerusform>beside the page of %1, %n count tells what fewer than %2 people said</numerusform>
                <numerusform>beside the page of %1, %n counts tell what fewer than %2 people said</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>WordlessSheet</name>
        <message numerus="yes">
            <source>Whoever gets these %n codings reads nothing but what stands in place of names. Code a few words more, or leave them.</source>
            <translation>
                <numerusform>Whoever gets this coding reads nothing but what stands in place of names. Code a few words more, or leave it.</numerusform>
                <numerusform>Whoever gets these %n codings reads nothing but what stands in place of names. Code a few words more, or leave them.</numerusform>
            </translation>
        </message>
    </context>
</TS>
