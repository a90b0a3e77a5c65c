package streethub.ui.shell;

import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.badge.Badge;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.card.Card;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.SvgIcon;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.masterdetaillayout.MasterDetailLayout;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.orderedlayout.FlexLayout;
import com.vaadin.flow.component.orderedlayout.HorizontalLayout;
import com.vaadin.flow.component.orderedlayout.Scroller;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.component.splitlayout.SplitLayout;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.virtuallist.VirtualList;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import streethub.ui.camera.LiveVideo;
import streethub.ui.map.GridMap;
import streethub.ui.picture.Chart;
import streethub.ui.picture.ProcessPictureView;

/**
 * What all Vaadin pages stand in. It names every component that pages use, so that the committed bundle loads them
 * with the first page: one that only a later page names would silently never load in a build without Node.
 *
 * @see <a href="../../../../../../../docs/decisions/0005-vaadin-core-and-a-committed-bundle.md">decision 0005</a>
 */
@Uses(AppLayout.class)
@Uses(Avatar.class)
@Uses(Badge.class)
@Uses(Button.class)
@Uses(Card.class)
@Uses(Chart.class)
@Uses(Checkbox.class)
@Uses(CheckboxGroup.class)
@Uses(ComboBox.class)
@Uses(ConfirmDialog.class)
@Uses(DatePicker.class)
@Uses(DateTimePicker.class)
@Uses(Details.class)
@Uses(Dialog.class)
@Uses(DrawerToggle.class)
@Uses(EmailField.class)
@Uses(FlexLayout.class)
@Uses(FormLayout.class)
@Uses(Grid.class)
@Uses(GridMap.class)
@Uses(HorizontalLayout.class)
@Uses(Icon.class)
@Uses(IntegerField.class)
@Uses(LiveVideo.class)
@Uses(LoginForm.class)
@Uses(MasterDetailLayout.class)
@Uses(MenuBar.class)
@Uses(MultiSelectComboBox.class)
@Uses(Notification.class)
@Uses(NumberField.class)
@Uses(PasswordField.class)
@Uses(Popover.class)
@Uses(ProcessPictureView.class)
@Uses(ProgressBar.class)
@Uses(RadioButtonGroup.class)
@Uses(Scroller.class)
@Uses(Select.class)
@Uses(SideNav.class)
@Uses(SideNavItem.class)
@Uses(SplitLayout.class)
@Uses(SvgIcon.class)
@Uses(TabSheet.class)
@Uses(Tabs.class)
@Uses(TextArea.class)
@Uses(TextField.class)
@Uses(TimePicker.class)
@Uses(Upload.class)
@Uses(VerticalLayout.class)
@Uses(VirtualList.class)
// What dragging needs of Flow's own; no component names it.
@JsModule("./dndConnector.js")
@AnonymousAllowed
public final class HubLayout extends Div implements RouterLayout {

    private static final long serialVersionUID = 1L;

    public HubLayout() {
        addClassName("hub");
        setSizeFull();
    }
}
