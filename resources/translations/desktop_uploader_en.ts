<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>Announcer</name>
    <message numerus="yes">
        <source>%n video(s) added.</source>
        <extracomment>desktop_uploader/ui/frame/announcer.py</extracomment>
        <translation>
            <numerusform>%n video added.</numerusform>
            <numerusform>%n videos added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) in the list.</source>
        <extracomment>desktop_uploader/ui/frame/announcer.py</extracomment>
        <translation>
            <numerusform>%n video in the list.</numerusform>
            <numerusform>%n videos in the list.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n video(s): {state}.</source>
        <extracomment>desktop_uploader/ui/frame/announcer.py</extracomment>
        <translation>
            <numerusform>%n video: {state}.</numerusform>
            <numerusform>%n videos: {state}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CancelQuestion</name>
    <message numerus="yes">
        <source>%n video(s). The files on this computer stay as they are.</source>
        <extracomment>desktop_uploader/ui/rows/cancel_question.py</extracomment>
        <translation>
            <numerusform>%n video. The files on this computer stay as they are.</numerusform>
            <numerusform>%n videos. The files on this computer stay as they are.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Checks</name>
    <message numerus="yes">
        <source>%n second(s) from the server’s.</source>
        <extracomment>desktop_uploader/words/checks.py</extracomment>
        <translation>
            <numerusform>%n second from the server’s.</numerusform>
            <numerusform>%n seconds from the server’s.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConnectionDialog</name>
    <message numerus="yes">
        <source>%n thing(s) to look at.</source>
        <extracomment>desktop_uploader/ui/diagnostics/connection_dialog.py</extracomment>
        <translation>
            <numerusform>%n thing to look at.</numerusform>
            <numerusform>%n things to look at.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeleteQuestion</name>
    <message numerus="yes">
        <source>Delete %n video(s) from the server?</source>
        <extracomment>desktop_uploader/ui/rows/delete_question.py</extracomment>
        <translation>
            <numerusform>Delete %n video from the server?</numerusform>
            <numerusform>Delete %n videos from the server?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Deleting</name>
    <message numerus="yes">
        <source>Deleting %n video(s) from the server…</source>
        <extracomment>desktop_uploader/words/deleting.py</extracomment>
        <translation>
            <numerusform>Deleting %n video from the server…</numerusform>
            <numerusform>Deleting %n videos from the server…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) were deleted from the server.</source>
        <extracomment>desktop_uploader/words/deleting.py</extracomment>
        <translation>
            <numerusform>%n video were deleted from the server.</numerusform>
            <numerusform>%n videos were deleted from the server.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) stay in the list; you can delete them later.</source>
        <extracomment>desktop_uploader/words/deleting.py</extracomment>
        <translation>
            <numerusform>%n video stay in the list; you can delete them later.</numerusform>
            <numerusform>%n videos stay in the list; you can delete them later.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DetailsForm</name>
    <message numerus="yes">
        <source>There is room for %n character(s).</source>
        <extracomment>desktop_uploader/ui/details/form.py</extracomment>
        <translation>
            <numerusform>There is room for %n character.</numerusform>
            <numerusform>There is room for %n characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DetailsPanel</name>
    <message numerus="yes">
        <source>%n video(s)</source>
        <extracomment>desktop_uploader/ui/details/panel.py</extracomment>
        <translation>
            <numerusform>%n video</numerusform>
            <numerusform>%n videos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DuplicatesBar</name>
    <message numerus="yes">
        <source>%n of these videos are already here.</source>
        <extracomment>desktop_uploader/words/duplicates.py</extracomment>
        <translation>
            <numerusform>%n of these videos are already here.</numerusform>
            <numerusform>%n of these videos are already here.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FactsView</name>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <extracomment>desktop_uploader/ui/details/facts_view.py</extracomment>
        <translation>
            <numerusform>%n byte</numerusform>
            <numerusform>%n bytes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Outside</name>
    <message numerus="yes">
        <source>%n uploading</source>
        <extracomment>desktop_uploader/ui/outside/words.py</extracomment>
        <translation>
            <numerusform>%n uploading</numerusform>
            <numerusform>%n uploading</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <extracomment>desktop_uploader/ui/outside/words.py</extracomment>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n getting ready to watch</source>
        <extracomment>desktop_uploader/ui/outside/words.py</extracomment>
        <translation>
            <numerusform>%n getting ready to watch</numerusform>
            <numerusform>%n getting ready to watch</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paused</source>
        <extracomment>desktop_uploader/ui/outside/words.py</extracomment>
        <translation>
            <numerusform>%n paused</numerusform>
            <numerusform>%n paused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n videos need you.</source>
        <extracomment>desktop_uploader/ui/outside/words.py</extracomment>
        <translation>
            <numerusform>%n videos need you.</numerusform>
            <numerusform>%n videos need you.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n videos are ready to watch.</source>
        <extracomment>desktop_uploader/ui/outside/words.py</extracomment>
        <translation>
            <numerusform>%n videos are ready to watch.</numerusform>
            <numerusform>%n videos are ready to watch.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Quantities</name>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <extracomment>desktop_uploader/words/quantities.py</extracomment>
        <translation>
            <numerusform>%n byte</numerusform>
            <numerusform>%n bytes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s)/s</source>
        <extracomment>desktop_uploader/words/quantities.py</extracomment>
        <translation>
            <numerusform>%n byte/s</numerusform>
            <numerusform>%n bytes/s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n s</source>
        <extracomment>desktop_uploader/words/quantities.py</extracomment>
        <translation>
            <numerusform>%n s</numerusform>
            <numerusform>%n s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h</source>
        <extracomment>desktop_uploader/words/quantities.py</extracomment>
        <translation>
            <numerusform>%n h</numerusform>
            <numerusform>%n h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n min</source>
        <extracomment>desktop_uploader/words/quantities.py</extracomment>
        <translation>
            <numerusform>about %n min</numerusform>
            <numerusform>about %n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n min left</source>
        <extracomment>desktop_uploader/words/quantities.py</extracomment>
        <translation>
            <numerusform>about %n min left</numerusform>
            <numerusform>about %n min left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <extracomment>desktop_uploader/words/quantities.py</extracomment>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <extracomment>desktop_uploader/words/quantities.py</extracomment>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Remarks</name>
    <message numerus="yes">
        <source>The list of uploads was damaged. %n upload(s) recovered.</source>
        <extracomment>desktop_uploader/words/remarks.py</extracomment>
        <translation>
            <numerusform>The list of uploads was damaged. %n upload recovered.</numerusform>
            <numerusform>The list of uploads was damaged. %n uploads recovered.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) were added from “{folder}”.</source>
        <extracomment>desktop_uploader/words/remarks.py</extracomment>
        <translation>
            <numerusform>%n video were added from “{folder}”.</numerusform>
            <numerusform>%n videos were added from “{folder}”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) will wait until you switch back to this computer.</source>
        <extracomment>desktop_uploader/words/remarks.py</extracomment>
        <translation>
            <numerusform>%n video will wait until you switch back to this computer.</numerusform>
            <numerusform>%n videos will wait until you switch back to this computer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) will wait until you switch back to {account}.</source>
        <extracomment>desktop_uploader/words/remarks.py</extracomment>
        <translation>
            <numerusform>%n video will wait until you switch back to {account}.</numerusform>
            <numerusform>%n videos will wait until you switch back to {account}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Removals</name>
    <message numerus="yes">
        <source>%n video(s) removed from the list; finished ones stay on the server.</source>
        <extracomment>desktop_uploader/ui/rows/removals.py</extracomment>
        <translation>
            <numerusform>%n video removed from the list; finished ones stay on the server.</numerusform>
            <numerusform>%n videos removed from the list; finished ones stay on the server.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) removed from the list.</source>
        <extracomment>desktop_uploader/ui/rows/removals.py</extracomment>
        <translation>
            <numerusform>%n video removed from the list.</numerusform>
            <numerusform>%n videos removed from the list.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message numerus="yes">
        <source>There is room for %n folder(s). What held before still holds.</source>
        <extracomment>desktop_uploader/ui/settings/words.py</extracomment>
        <translation>
            <numerusform>There is room for %n folder. What held before still holds.</numerusform>
            <numerusform>There is room for %n folders. What held before still holds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SignOutQuestion</name>
    <message numerus="yes">
        <source>%n upload(s) will wait here until you sign in again.</source>
        <extracomment>desktop_uploader/ui/sign_in/account_menu.py</extracomment>
        <translation>
            <numerusform>%n upload will wait here until you sign in again.</numerusform>
            <numerusform>%n uploads will wait here until you sign in again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Survey</name>
    <message numerus="yes">
        <source>Drop %n video(s) or more</source>
        <extracomment>desktop_uploader/ui/adding/survey_words.py</extracomment>
        <translation>
            <numerusform>Drop %n video or more</numerusform>
            <numerusform>Drop %n videos or more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Drop %n video(s)</source>
        <extracomment>desktop_uploader/ui/adding/survey_words.py</extracomment>
        <translation>
            <numerusform>Drop %n video</numerusform>
            <numerusform>Drop %n videos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{names} aren’t videos and were left out.</source>
        <extracomment>desktop_uploader/ui/adding/survey_words.py</extracomment>
        <translation>
            <numerusform>{names} aren’t videos and were left out.</numerusform>
            <numerusform>{names} aren’t videos and were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{names} aren’t videos.</source>
        <extracomment>desktop_uploader/ui/adding/survey_words.py</extracomment>
        <translation>
            <numerusform>{names} aren’t videos.</numerusform>
            <numerusform>{names} aren’t videos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files aren’t videos and will be left out: {names}</source>
        <extracomment>desktop_uploader/ui/adding/survey_words.py</extracomment>
        <translation>
            <numerusform>%n files aren’t videos and will be left out: {names}</numerusform>
            <numerusform>%n files aren’t videos and will be left out: {names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n links can’t be added: save them on this computer first.</source>
        <extracomment>desktop_uploader/ui/adding/survey_words.py</extracomment>
        <translation>
            <numerusform>%n links can’t be added: save them on this computer first.</numerusform>
            <numerusform>%n links can’t be added: save them on this computer first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n folder(s) couldn’t be opened.</source>
        <extracomment>desktop_uploader/ui/adding/survey_words.py</extracomment>
        <translation>
            <numerusform>%n folder couldn’t be opened.</numerusform>
            <numerusform>%n folders couldn’t be opened.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <extracomment>desktop_uploader/ui/adding/survey_words.py</extracomment>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Totals</name>
    <message numerus="yes">
        <source>%n uploading</source>
        <extracomment>desktop_uploader/ui/frame/totals.py</extracomment>
        <translation>
            <numerusform>%n uploading</numerusform>
            <numerusform>%n uploading</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reconnecting</source>
        <extracomment>desktop_uploader/ui/frame/totals.py</extracomment>
        <translation>
            <numerusform>%n reconnecting</numerusform>
            <numerusform>%n reconnecting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <extracomment>desktop_uploader/ui/frame/totals.py</extracomment>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paused</source>
        <extracomment>desktop_uploader/ui/frame/totals.py</extracomment>
        <translation>
            <numerusform>%n paused</numerusform>
            <numerusform>%n paused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n getting ready</source>
        <extracomment>desktop_uploader/ui/frame/totals.py</extracomment>
        <translation>
            <numerusform>%n getting ready</numerusform>
            <numerusform>%n getting ready</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n need you</source>
        <extracomment>desktop_uploader/ui/frame/totals.py</extracomment>
        <translation>
            <numerusform>%n need you</numerusform>
            <numerusform>%n need you</numerusform>
        </translation>
    </message>
</context>
</TS>
