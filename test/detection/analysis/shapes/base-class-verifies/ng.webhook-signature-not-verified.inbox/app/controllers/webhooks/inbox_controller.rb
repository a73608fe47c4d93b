module Webhooks
  class InboxController < BaseController
    def create
      Message.create!(from: params[:from], text: params[:text])
      head :created
    end
  end
end
